"""What pages say round a story: how their lines begin, what they tell their visitors, how they head other stories.

A row holds words without one of which the row cannot match, ` :: `, and a pattern. Most rows are neither tried nor
compiled for a line: compiling all of them would take longer than reading the five articles of the program.
"""

import re
from functools import cached_property, lru_cache


class Phrases:
    """Patterns that are tried only on a line that has one of their words; upper and lower case are one."""

    def __init__(self, rows: str) -> None:
        self._written = rows

    @cached_property
    def rows(self) -> tuple[tuple[tuple[str, ...], str], ...]:
        """The words, in lower case, and the pattern of each row."""
        halves = (row.strip().split(" :: ") for row in self._written.strip().splitlines())
        return tuple((tuple(words.split()), pattern) for words, pattern in halves)

    def search(self, line: str) -> bool:
        """Does one of the patterns stand anywhere in the line?"""
        return any(_compiled(pattern).search(line) for pattern in self._possible(line))

    def match(self, line: str) -> bool:
        """Does the line begin with one of the patterns?"""
        return any(_compiled(pattern).match(line) for pattern in self._possible(line))

    def fullmatch(self, line: str) -> bool:
        """Is the line one of the patterns and nothing else?"""
        return any(_compiled(pattern).fullmatch(line) for pattern in self._possible(line))

    @cached_property
    def _words(self) -> tuple[str, ...]:
        """The words of all rows, each once: most lines have none of them."""
        return tuple(dict.fromkeys(word for words, _ in self.rows for word in words))

    def _possible(self, line: str) -> list[str]:
        low = line.casefold()
        told = set(filter(low.__contains__, self._words))
        return [pattern for words, pattern in self.rows if not told.isdisjoint(words)] if told else []


@lru_cache(maxsize=1_024)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


#: What a line that is short and no sentence begins with when it is furniture.
OPENINGS = Phrases(
    r"""
    post send share tweet :: (?:share|tweet|post|send)\s(?:this|on|via|to)\b
    share: :: share:
    follow :: follow\s(?:us|@|our|the\slatest)
    find :: find\sus\son
    subscribe :: (?:please\s)?subscribe\b
    sign :: sign\sup\b
    log sign :: (?:sign|log)\sin\s(?:to|or|with|\|)
    join :: join\s(?:us|our)\b
    get :: get\s(?:the\slatest|our|news|breaking|updates|all\sthe)
    download :: download\s(?:our|the)\s
    all also full more next :: (?:read|see|view|watch|listen|learn)\s(?:more|also|next|all|the\sfull)\b
    also :: also\sread\b
    more :: more\s(?:from|on|about|stories|news|headlines)\b[^.]{0,40}(?::|$)
    related :: related(?:\s(?:stor(?:y|ies)|articles?|news|topics?|coverage|links?))?\s?:
    also listen miss read recommended watch :: (?:read|watch|listen|see\salso|don['’]t\smiss|recommended)\s?:
    click :: click\shere
    here :: tap\shere
    click :: click\sto
    skip :: skip\sto
    jump :: jump\sto
    back :: back\sto\s(?:top|home|news|all)
    image photo picture :: (?:image|photo|picture)(?:graph)?s?\s?(?:source|credit|copyright|by|:|caption|courtesy)
    media video :: (?:media|video)(?:graph)?s?\s?(?:source|credit|copyright|by|:|caption|courtesy)
    images :: getty\simages\b
    photo: :: (?:file\s)?photo:
    filed posted tagged :: (?:filed\sunder|filed\sin|posted\sin|tagged(?:\swith|\sas)?)\b
    categor keyword tag topic :: (?:tags?|topics?|categor(?:y|ies)|keywords?)\s?:
    editing reporting writing :: \(?(?:additional\s|other\s)?(?:reporting|editing|writing)\s(?:by|for)\b
    compiled edited written :: \(?(?:additional\s|other\s)?(?:compiled|edited|written)\s(?:by|for)\b
    standards: :: our\sstandards:
    coverage :: follow\s\S{1,20}['’]s\scoverage
    article :: listen\sto\sthis\sarticle\b
    list :: list\s(?:of\s)?\d+\s(?:items|of\s\d+)
    list :: end\sof\slist
    artikel :: artikel\szum\shören
    source :: source(?:\slink)?\s?:
    via :: via\s?:
    verified :: verified\sby\b
    powered :: powered\sby\b
    originally :: originally\s(?:published|appeared|posted)
    published :: first\spublished
    posted published updated :: (?:published|posted|updated)\b\s?(?:(?:on|at|by)\b|:|\d|$)
    created issued modified :: (?:modified|created|issued)\b\s?(?:(?:on|at|by)\b|:|\d|$)
    last :: last\s(?:updated|modified|update)\b
    date :: date\s?:
    copyright :: copyright\b
    © :: ©
    (c) :: \(c\)\s
    reserved :: all\srights\sreserved
    leave :: leave\sa\s(?:reply|comment)
    comment :: (?:add|post|write|submit)\s(?:a|your|new|a\snew)\scomment
    comment like share view :: \d[\d.,]*[km]?\s(?:comments?|shares?|views?|likes?)\b
    followers reaction replies tweet :: \d[\d.,]*[km]?\s(?:replies|reactions?|tweets?|retweets?|followers)\b
    comment like share view :: (?:comments?|shares?|views?|likes?)\s?[:(]?\s?\d
    comment :: no\scomments?\b
    read :: \d+\s?min(?:ute)?s?\.?\sread
    read :: read(?:ing)?\stime
    estimated :: estimated\sread
    advertisement :: advertisement\b
    sponsored :: sponsored\sby\b
    your :: your\s(?:email|e-mail|name|comment)\b
    required :: required\sfields
    characters your :: (?:enter|type)\s(?:your|the\scharacters)\b
    support :: support\s(?:us|our)\b
    donate :: donate\b
    become :: become\sa\s(?:member|subscriber|supporter)
    subscriber? :: (?:already\s)?a\ssubscriber\?
    partager :: partager\s(?:sur|l|cet)
    lire :: lire\s(?:aussi|la\ssuite|également|plus)\b
    lire :: à\slire\b
    aussi :: voir\saussi\b
    publié :: publié\s(?:le|par|à)\b
    jour :: mis\sà\sjour
    crédit :: crédits?\s?(?:photo)?\s?:
    abonnez-vous :: abonnez-vous
    inscrivez-vous :: inscrivez-vous
    suivez-nous :: suivez-nous
    lecture :: temps\sde\slecture
    réservé :: réservé\saux\sabonnés
    comparti :: comparti[rlhe]+\s(?:en|no|na|en\sel|via)\b
    más también :: le[ea]r?\s(?:más|también)\b
    mais também :: le[ie]a\s(?:mais|também)\b
    interesar :: te\spuede\sinteresar
    síguenos :: síguenos
    suscríbe :: suscríbe
    publicad :: publicad[oa]\s(?:el|en|em|por|:)
    actualizado :: actualizado\b
    atualizado :: atualizado\b
    fecha :: fecha\sde\b
    imagen :: imagen\s(?:principal|:)
    foto :: foto\s?:
    fuente :: fuente\s?:
    fonte :: fonte\s?:
    etiqueta :: etiquetas?\s?:
    leggi :: leggi\s(?:anche|tutto)\b
    condividi :: condividi\s
    pubblicato :: pubblicato\s
    aggiornato :: aggiornato\s
    iscriviti :: iscriviti\s
    seguici :: seguici\s
    artikel beitrag :: (?:artikel|beitrag)\s(?:teilen|drucken|anhören|merken)
    teilen :: auf\s(?:facebook|twitter|whatsapp|x)\steilen
    lesen :: lesen\ssie\s(?:auch|mehr|hier)
    mehr :: mehr\s(?:zum\sthema|dazu|lesen)
    veröffentlicht :: veröffentlicht\s(?:am|:)
    aktualisiert :: (?:zuletzt\s)?aktualisiert\s
    stand :: stand\s?:
    quelle :: quelle\s?:
    foto :: foto\s?:
    bild :: bild\s?:
    lesezeit :: lesezeit
    jetzt :: jetzt\s(?:abonnieren|anmelden|testen|lesen)
    lees :: lees\s(?:ook|meer|verder)\b
    deel :: deel\s(?:dit|op|via)\b
    gepubliceerd :: gepubliceerd\b
    läs :: läs\s(?:mer|även|också)\b
    les :: les\s(?:også|mer)\b
    mere også :: læs\s(?:også|mere)\b
    myös :: lue\smyös\b
    czytaj :: czytaj\s(?:też|także|więcej)\b
    zobacz :: zobacz\s(?:też|także)\b
    udostępnij :: udostępnij\b
    fot. :: fot\.
    źródło :: źródło\s?:
    читайте :: читайте\s(?:также|нас|також)\b
    читать :: читать\s(?:также|далее|дальше)\b
    смотрите :: смотрите\sтакже\b
    подпис :: подпис(?:ывайтесь|аться|атись)\b
    поделиться :: поделиться\b
    источник :: источник\s?:
    фото :: фото\s?:
    опубликовано :: опубликовано\b
    обновлено :: обновлено\b
    джерело :: джерело\s?:
    теме :: по\sтеме\s?:
    来源 :: 来源\s?[::]
    來源 :: 來源\s?[::]
    责任编辑 :: 责任编辑
    編輯 :: 編輯\s?[::]
    编辑 :: 编辑\s?[::]
    作者 :: 作者\s?[::]
    相关 :: 相关(?:新闻|阅读|链接)
    延伸閱讀 :: 延伸閱讀
    関連記事 :: 関連記事
    あわせて読みたい :: あわせて読みたい
    写真 :: 写真\s?[::]
    공유하기 :: 공유하기
    관련기사 :: 관련기사
    무단 :: 무단\s?전재
    """
)

#: Sentences that only pages say to their visitors. They name the visitor or the site, so a story about cookies is safe.
SENTENCES = Phrases(
    r"""
    photo image :: \b(?:photo(?:graph)?|image)s?\s?(?::|credit:?|by)(?:[\s/]{1,3}(?-i:[A-Z])[\w'-]*){1,7}$
    photo images :: \((?:ap|afp|reuters|epa|getty)\s(?:photo|images)[^()]{0,60}\)\.?$
    getty reuters :: \b(?:getty\simages|afp\svia\sgetty(?:\simages)?|via\sreuters)[\])]?$
    correct updat :: ^\(?this\s(?:story|version|article|report)\s(?:corrects|updates)\b
    corrected :: ^\(?this\s(?:story|version|article|report)\s(?:was|has\sbeen)\scorrected\b
    corrects :: ^\(corrects\s
    checking :: \bchecking\syour\saccess\b
    version :: \bversion\sof\sthis\sarticle\b
    contributed :: \bcontributed\s(?:to\s(?:the|this)\s)?reporting\b
    developing :: \bdeveloping\sstory\b[^.]{0,40}\b(?:updates?|updated)\b
    contributed :: \bcontributed\s(?:to\s)?(?:this|the)\s(?:report|story|article)\b
    reach :: \breach\s(?:him|her|them|me)\sat\b
    sign :: \bsign\sup\s(?:here|now|today)\b
    our :: \bour\s(?:\w+\s){0,2}(?:e-?mail|newsletter|app)\b[^.]{0,80}\byou
    agree understand :: \bI\s(?:understand|agree)\b[^.]{0,200}\b(?:privacy|terms|agreement)\b
    privacy :: \bprivacy\snotice:
    privacy :: \bgoogle\sprivacy\spolicy\b
    newsletter :: \bnuestra\snewsletter\b
    notre :: \bnotre\s(?:lettre|newsletter)\b
    newsletter :: \bunser(?:en|em)?\snewsletter\b
    cookies :: \bwe(?:\sand\sour\spartners)?\suse\s(?:[a-z]+\s){0,3}cookies\b
    akismet cookies :: \bthis\s(?:web)?site\suses\s(?:cookies|akismet)\b
    continuing :: \bby\scontinuing\sto\s(?:use|browse)\b
    cookies :: \baccept\s(?:all\s)?cookies\b
    published :: \byour\se-?mail\saddress\swill\snot\sbe\spublished\b
    required :: \brequired\sfields\sare\smarked\b
    must :: \byou\smust\s(?:be\slogged|log)\sin\b
    log sign :: \b(?:log|sign)\sin\sto\s(?:post|leave|add|view|read|continue|comment)\b
    javascript :: \benable\sjavascript\b
    javascript :: \bjavascript\s(?:is\s)?(?:disabled|required|must\sbe)\b
    browser :: \byour\sbrowser\sdoes\snot\b
    blocker :: \bad-?\s?blocker\b
    visitor :: \bhuman\svisitor\b
    automated :: \bautomated\sspam\b
    prove :: \bprove\s(?:that\s)?you(?:'re|’re|\sare)\s(?:human|not\sa\srobot)\b
    characters :: \bcharacters\sshown\sin\sthe\simage\b
    notify :: \bnotify\sme\s(?:of|when|by)\b
    save :: \bsave\smy\sname,?\se?-?mail\b
    reserved :: \ball\srights\sreserved\b
    may :: \bmay\snot\sbe\s(?:published,\sbroadcast|reproduced|copied|redistributed)
    terms :: \bterms\s(?:of\s(?:use|service)|and\sconditions)\s(?:and|apply|\|)
    privacy :: \b(?:to|agree\sto)\sour\sprivacy\spolicy\b
    sign :: \bsign\sup\b[^.]{0,80}\b(?:newsletter|inbox|e-?mails?|alerts|channel|podcast)\b
    register subscribe :: \b(?:subscribe|register)\b[^.]{0,80}\b(?:newsletter|inbox|e-?mails?|alerts|channel|podcast)\b
    newsletter :: \bnewsletter\b[^.]{0,60}\byour\sinbox\b
    inbox :: \b(?:to|in|into)\syour\sinbox\b
    facebook twitter :: \bfollow\s(?:us|our|@\w+)\b[^.]{0,60}\b(?:facebook|twitter)\b
    instagram telegram :: \bfollow\s(?:us|our|@\w+)\b[^.]{0,60}\b(?:instagram|telegram)\b
    google tiktok whatsapp youtube :: \bfollow\s(?:us|our|@\w+)\b[^.]{0,60}\b(?:youtube|tiktok|whatsapp|google\snews)\b
    facebook :: \blike\sus\son\sfacebook\b
    download :: \bdownload\s(?:our|the)\s[^.]{0,30}\bapp\b
    support :: \bsupport\s(?:our|independent)\s(?:work|journalism|newsroom|reporting)\b
    enjoyed like value :: \bif\syou\s(?:value|like|enjoyed)\s(?:our|this|what)\b
    article :: \byou\shave\s(?:\w+\s){1,3}free\sarticles?\b
    subscribe :: \bsubscribe\sto\scontinue\b
    continue :: \bto\scontinue\sreading\b
    already :: \balready\sa\s(?:subscriber|member)\b
    article :: \bthis\sarticle\s(?:was\soriginally|originally|first|has\sbeen\supdated|was\sfirst|was\samended)\b
    story :: \bthis\sstory\s(?:was\soriginally|originally|first\sappeared|is\sfrom|has\sbeen\supdated)\b
    original :: \bread\sthe\soriginal\s(?:article|story)\b
    have :: \bhave\syou\s(?:got|spotted)\s(?:a\sstory|a\stip|an\serror)\b
    have :: \bdo\syou\shave\s(?:a\s)?(?:story|tip|news)\b
    email :: \bemail\sus\sat\b
    utilisons :: \bnous\sutilisons\s(?:des\s)?cookies\b
    adresse :: \bvotre\sadresse\s(?:e-?mail|de\smessagerie)\sne\ssera\spas\b
    obligatoires :: \bles\schamps\sobligatoires\b
    réservés :: \btous\sdroits\sréservés\b
    reste :: \bil\svous\sreste\b[^.]{0,40}\bà\slire\b
    réservée :: \bla\ssuite\sest\sréservée\b
    article :: \bcet\sarticle\sest\sréservé\b
    utilizamos :: \butilizamos\scookies\b
    electrónico :: \btu\s(?:dirección\sde\s)?correo\selectrónico\sno\sserá\b
    campos :: \blos\scampos\s(?:obligatorios|necesarios)\b
    reservados :: \btodos\s(?:los\sderechos\sreservados|os\sdireitos\sreservados)\b
    riservati :: \btutti\si\sdiritti\sriservati\b
    endereço :: \bo\sseu\sendereço\sde\se-?mail\snão\b
    adresse :: \bihre\s(?:e-?mail-?)?adresse\swird\snicht\b
    adresse :: \bdeine\se-?mail-?adresse\swird\snicht\b
    vorbehalten :: \balle\srechte\svorbehalten\b
    verwenden :: \bwir\sverwenden\scookies\b
    mailadres :: \bje\se-?mailadres\s
    voorbehouden :: \balle\srechten\svoorbehouden\b
    будет :: \bваш\s(?:адрес\s)?(?:e-?mail|электронн\w+)\b[^.]{0,30}\bне\sбудет\b
    защищены :: \bвсе\sправа\sзащищены\b
    подписывайтесь :: \bподписывайтесь\sна\b
    нашли :: \bнашли\s(?:ошибку|опечатку)\b
    захищен :: \bвсі\sправа\sзахищен
    الحقوق :: جميع\sالحقوق\sمحفوظة
    版权所有 :: 版权所有
    版權所有 :: 版權所有
    无断转载 :: 无断转载
    無断転載 :: 無断転載
    무단전재 :: 무단전재
    """
)

#: Headers of lists of other stories: the headlines after them are furniture until prose comes again.
OTHER_STORIES = Phrases(
    r"""
    reading :: keep\sreading\s?:?
    tags topics :: (?:tags|topics|explore\smore\son\sthese\stopics)\s?:?
    archivado etiquetas теги :: (?:archivado\sen|etiquetas|теги)\s?:?
    schlagworte themen mots-clés :: (?:schlagworte|themen|mots-clés)\s?:?
    related :: related\b(?:\s(?:story|stories|articles?|news|topics?|content|links?|coverage|posts?))?\s?:?
    more :: more\s(?:from|news|stories|headlines|on\sthis\sstory|in)\b.{0,40}\s?:?
    most top :: (?:most|top)\s(?:read|popular|viewed|shared|stories|news)\s?:?
    trending :: trending(?:\snow)?\s?:?
    read :: read\snext\s?:?
    next :: up\snext\s?:?
    also :: (?:you\s(?:may|might)\salso\s(?:like|be\sinterested\sin))\s?:?
    recommended :: recommended(?:\s(?:for\syou|stories|reading))?\s?:?
    pick :: (?:editors?['’]?\s?s?|our)\spicks?\s?:?
    latest :: latest(?:\s(?:news|stories|headlines))?\s?:?
    popular :: popular(?:\s(?:posts|stories|now))?\s?:?
    also :: see\salso\s?:?
    also :: also\sread\s?:?
    miss :: don['’]t\smiss\s?:?
    elsewhere :: elsewhere\son\s?:?
    around :: around\sthe\sweb\s?:?
    from :: from\sthe\sweb\s?:?
    other :: other\snews\s?:?
    what :: what\sto\sread\snext\s?:?
    further :: further\sreading\s?:?
    même :: sur\sle\smême\s(?:sujet|thème)\s?:?
    plus :: les\splus\slus\s?:?
    lire :: à\slire\s(?:aussi|également)\s?:?
    aussi :: lire\saussi\s?:?
    relacionadas :: noticias\srelacionadas\s?:?
    leíd :: (?:lo\s)?más\sleíd[oa]s?\s?:?
    interesar :: te\spuede\sinteresar\s?:?
    correlati :: articoli\scorrelati\s?:?
    leggi :: leggi\sanche\s?:?
    relacionadas :: notícias\srelacionadas\s?:?
    lidas :: mais\slidas\s?:?
    também :: leia\stambém\s?:?
    thema :: mehr\szum\sthema\s?:?
    weitere :: weitere\s(?:artikel|themen|nachrichten)\s?:?
    meistgelesen :: meistgelesen\w*\s?:?
    lesen :: lesen\ssie\sauch\s?:?
    könnte :: das\skönnte\ssie\s.{0,25}\s?:?
    meer :: meer\sover\b.{0,30}\s?:?
    gelezen :: meest\sgelezen\s?:?
    lees :: lees\sook\s?:?
    czytaj :: czytaj\s(?:też|także)\s?:?
    najczęściej :: najczęściej\sczytane\s?:?
    читайте :: читайте\sтакже\s?:?
    материалы :: материалы\sпо\sтеме\s?:?
    теме :: по\sтеме\s?:?
    новости :: другие\sновости\s?:?
    популярное :: популярное\s?:?
    читайте :: читайте\sтакож\s?:?
    اقرأ :: اقرأ\sأيضا\s?:?
    مواضيع :: مواضيع\sذات\sصلة\s?:?
    الأكثر :: الأكثر\sقراءة\s?:?
    相关 :: 相关(?:新闻|阅读)\s?:?
    相關 :: 相關(?:新聞|文章)\s?:?
    延伸 :: 延伸(?:阅读|閱讀)\s?:?
    関連 :: 関連(?:記事|ニュース)\s?:?
    관련 :: 관련\s?기사\s?:?
    """
)

#: Headers of what readers may write under a story: nothing after them is story.
FORMS = Phrases(
    r"""
    comment reply response :: (?:add|post|write|leave|submit)\s(?:a\s|your\s)?(?:new\s)?(?:comment|reply|response)s?\b
    comment :: (?:reader\s)?comments?\s?(?:\(?\d+\)?)?$
    comment response repl thought :: \(?\d+\)?\s(?:comments?|responses?|replies|thoughts?)\b
    join :: join\sthe\s(?:conversation|discussion)
    laisser :: laisser\sun\scommentaire
    ajouter :: ajouter\sun\scommentaire
    commentaire :: commentaires?\s?(?:\(?\d+\)?)?$
    deja :: deja\s(?:un|una)\s
    añadir :: añadir\snuevo\scomentario
    comentario :: comentarios?\s?(?:\(?\d+\)?)?$
    deixe :: deixe\sum
    lascia :: lascia\sun\scommento
    commenti :: commenti\s?(?:\(?\d+\)?)?$
    kommentar :: schreiben?\s(?:sie\s)?einen\skommentar
    kommentar :: kommentare?\s?(?:\(?\d+\)?)?$
    reactie :: (?:geef|plaats)\seen\sreactie
    reacties :: reacties\s?(?:\(?\d+\)?)?$
    dodaj :: dodaj\skomentarz
    komentarze :: komentarze\s?(?:\(?\d+\)?)?$
    комментарий :: (?:оставить|добавить)\sкомментарий
    комментарии :: комментарии\s?(?:\(?\d+\)?)?$
    залишити :: залишити\sкоментар
    أضف :: أضف\sتعليق
    发表评论 :: 发表评论
    コメントを書く :: コメントを書く
    댓글 :: 댓글\s?쓰기
    """
)
