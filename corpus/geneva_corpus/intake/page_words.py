"""The words that pages put round a story, in the languages news is mostly saved in.

Only words of pages stand here, never of stories: a rule that fires on them must be safe on any article.
"""

import re

from geneva_corpus.language.phrases import Phrase

#: None of the lines below has more words.
MOST_WORDS = 12
#: Lines that are nothing but one of these, apart from case, digits and punctuation, are furniture wherever they stand.
LINES = frozenset(
    line.strip()
    for block in (
        # English
        """
        skip advertisement|share full article|related article|end of article|link copied|enlarge this image|gift article
        keep reading|free daily newsletter|free newsletter|after newsletter promotion|be the first to know
        artikel zum hören
        temps de lecture min|anhören|zum artikel|skip links|skip ad|reuse this content|reutiliser ce contenu
        réutiliser ce contenu
        this article is more than month old|this article is more than months old|this article is more than year old
        this article is more than years old|print subscriptions|search jobs|international edition|consulter le journal
        home|home page|menu|main menu|search|skip to content|skip to main content|skip to navigation|skip navigation
        all news|all the news|latest news|latest|top stories|top news|breaking news|news|headlines|most read
        most popular
        most viewed|most shared|trending|trending now|related|related stories|related articles|related news
        related topics
        related content|related links|related coverage|more news|more stories|more headlines|more on this story
        read more
        read next|up next|next|previous|next article|previous article|next story|previous story|see also|also read
        see more|show more|load more|view more|view all|see all|more|continue reading|read full article
        read the full story
        read also|also on|you may also like|you might also like|recommended|recommended for you|recommended stories
        editors picks|editor s picks|editor s pick|don t miss|must read|must reads|popular|popular stories
        popular now|in this story
        share|share this|share this article|share this story|share this page|share on facebook|share on twitter
        share on x
        share on whatsapp|share on linkedin|share via email|share with|share link|share article|sharing
        copy link|link copied|about sharing
        copy this link|tweet|tweet this|retweet|like|like this|like loading|follow|follow us|follow us on
        facebook|twitter
        x|instagram|youtube|whatsapp|telegram|linkedin|pinterest|reddit|tiktok|email|e mail|messenger|rss
        rss feed|print
        print this|print this article|print article|pdf|save|save article|bookmark|gift this article|listen
        listen to this article|listen to article|play
        watch|watch live|watch now|live|video|videos|photos|photo|gallery|image|images|podcast|podcasts|audio
        comments|comment|leave a reply|leave a comment|post a comment|post comment|add new comment|add a comment
        add comment|write a comment|view comments|show comments|no comments|no comments yet|join the conversation
        be the first to comment|comments are closed|submit|submit comment|reply|cancel reply|report abuse|sort by
        subscribe|subscribe now|subscribe to our newsletter|subscribe to newsletter|newsletter|newsletters
        sign up|sign in
        log in|login|log out|register|sign out|my account|account|create account|sign up now
        sign up for our newsletter
        advertisement|advertisements|advertising|ad|ads|sponsored|sponsored content|paid content|promoted
        promoted content
        story continues below advertisement|story continues after advertisement|article continues below
        article continues after advertisement
        article continues below advertisement|advertisement continue reading the main story|ad feedback|close ad
        skip ad
        scroll to continue|scroll down to continue reading|continue reading below|close|close menu|open menu|dismiss
        accept|accept all|reject all|accept cookies|cookie settings|cookie policy|manage cookies|privacy
        privacy policy
        terms|terms of use|terms of service|terms and conditions|contact|contact us|about|about us|help|faq|careers
        site map|sitemap|accessibility|advertise|advertise with us|back to top|top|back|go back|return to top|jump to
        source link|source|original article|original source|original link|view original|read original|via|tags
        tag|topics|topic|categories|category
        filed under|filed in|posted in|more from|author|about the author|about author|written by|published
        published by|published on|posted|posted by
        posted on|updated|last updated|last update|last modified|updated on|date|by|image source|image caption
        image credit
        photo credit|media caption|file photo|getty images|image source getty images|reuters photo|afp photo
        your email address|your name|name|website|email address|required|required fields|captcha
        download our app|download the app|get the app|app store|google play|world|world news|politics|business|sport
        sports|opinion|culture|lifestyle|technology|tech|science|health|entertainment|travel|weather|economy
        international
        national|local|local news|uk|us|europe|africa|asia|middle east|americas|australia|features|editorial|analysis
        explainer|exclusive|key points|key takeaways|in brief|min read|minute read|minutes read|read time|reading time
        """,
        # French, Spanish, Italian, Portuguese
        """
        accueil|rechercher|recherche|menu principal|aller au contenu|s abonner|abonnez vous|se connecter
        connexion|partager
        partager sur facebook|partager sur twitter|partager cet article|imprimer|envoyer par e mail|commentaires
        commenter
        réagir|laisser un commentaire|ajouter un commentaire|lire aussi|lire la suite|à lire aussi
        à lire également|voir aussi|sur le même sujet|sur le même thème
        les plus lus|le plus lu|publicité|publié le|mis à jour|mis à jour le|temps de lecture
        article réservé aux abonnés
        réservé aux abonnés|offrir l article|ajouter à vos sélections|newsletters|mentions légales
        politique de confidentialité|contenus sponsorisés|la suite après cette publicité
        la suite après la publicité
        inicio|buscar|portada|menú|compartir|compartir en facebook|compartir en twitter|imprimir|enviar por correo
        comentarios|deja un comentario|dejar un comentario|deja una respuesta|añadir nuevo comentario
        agregar comentario|publicar comentario|leer más|lee también|lea también
        te puede interesar|más noticias|noticias relacionadas|artículos relacionados|lo más leído|más leídas
        publicidad|suscríbete|suscribirse
        iniciar sesión|regístrate|fecha de publicación|imagen principal|publicado|publicado en|publicado el
        actualizado|última actualización|fuente
        etiquetas|archivado en|aviso legal|política de privacidad|política de cookies|ir al contenido
        condividi|condividi su facebook|stampa|commenti|lascia un commento|leggi anche|leggi tutto
        articoli correlati|pubblicità|abbonati|accedi|cerca|ultime notizie|i più letti|potrebbe interessarti
        pubblicato|aggiornato
        compartilhar|compartilhe|partilhar|comentários|deixe um comentário|deixe uma resposta|leia mais
        leia também|veja também|notícias relacionadas|mais lidas|publicidade|assine|entrar|pesquisar|início
        publicado em|atualizado em|última atualização|continua após a publicidade
        """,
        # German, Dutch, Nordic, Polish, Turkish, Greek
        """
        startseite|suche|suchen|teilen|artikel teilen|auf facebook teilen|auf twitter teilen|drucken|per e mail
        merken|kommentare|kommentar schreiben|kommentieren
        schreibe einen kommentar|schreiben sie einen kommentar|einen kommentar hinterlassen|mehr zum thema
        lesen sie auch|lesen sie mehr|auch interessant|weitere artikel|weitere themen
        das könnte sie auch interessieren
        meistgelesen|meistgelesene artikel|anzeige|werbung|abonnieren|jetzt abonnieren|anmelden|abmelden
        registrieren|newsletter abonnieren|zur startseite|impressum|datenschutz|datenschutzerklärung|agb|kontakt
        veröffentlicht|aktualisiert|stand|quelle|zum inhalt springen|artikel anhören|lesezeit|feedback
        delen|deel dit artikel|reacties|reageer|plaats een reactie|geef een reactie|lees ook|lees meer
        lees verder|meer over|advertentie|abonneer|inloggen|zoeken|meest gelezen|gerelateerde artikelen
        gepubliceerd|bijgewerkt
        dela|dela artikeln|läs mer|läs även|läs också|annons|kommentarer|logga in|prenumerera|del|del artikel
        læs også|læs mere|annonce|les også|les mer|annonse|jaa|lue myös|mainos
        udostępnij|komentarze|dodaj komentarz|czytaj też|czytaj także|czytaj więcej|zobacz też|zobacz także
        reklama|zaloguj|zaloguj się|subskrybuj|polecane|najczęściej czytane
        paylaş|yorumlar|yorum yap|reklam|abone ol|giriş yap|haberler|son dakika|ana sayfa|ilgili haberler
        κοινοποίηση|σχόλια|διαβάστε επίσης|διαβάστε περισσότερα|διαφήμιση|αρχική|κοινοποιήστε
        """,
        # Russian, Ukrainian, Arabic, Persian, Chinese, Japanese, Korean
        """
        главная|поиск|меню|поделиться|поделиться в facebook|распечатать|печать|комментарии|оставить комментарий
        добавить комментарий|комментировать|читайте также|читать также|читать далее|подробнее|смотрите также
        по теме|материалы по теме|другие новости|все новости|лента новостей|новости|популярное|самое читаемое
        реклама|подписаться|подписывайтесь|войти|регистрация|источник|фото|видео|теги|опубликовано|обновлено
        на правах рекламы
        головна|пошук|поділитися|коментарі|залишити коментар|читайте також|дивіться також|усі новини|реклама
        підписатися|увійти|джерело
        الرئيسية|مشاركة|شارك|تعليقات|أضف تعليقا|أضف تعليق|اقرأ أيضا|اقرأ المزيد|المزيد|إعلان|اشترك|تسجيل الدخول
        بحث|أخبار|الأكثر قراءة|مواضيع ذات صلة
        خانه|اشتراک گذاری|نظرات|ارسال نظر|بیشتر بخوانید|تبلیغات|جستجو|مطالب مرتبط
        首页|首頁|搜索|搜尋|分享|分享到|评论|評論|留言|发表评论|相关新闻|相關新聞|相关阅读|相關文章|延伸阅读|延伸閱讀|更多|阅读更多|广告|廣告|订阅|訂閱|登录|登入|注册|註冊|来源|來源
        责任编辑|热门|最新
        ホーム|検索|シェア|シェアする|ツイート|コメント|コメントを書く|関連記事|関連ニュース|続きを読む|あわせて読みたい|広告|購読|ログイン|会員登録|ランキング|印刷|記事を保存
        홈|검색|공유|공유하기|댓글|댓글 쓰기|관련기사|관련 기사|더보기|광고|구독|로그인|회원가입|인쇄|많이 본 뉴스
        """,
    )
    for row in block.strip().splitlines()
    for line in row.split("|")
)

#: How long ago a page says it was written.
AGO = Phrase(
    "ago|il|vor|hace|há|fa|geleden|назад|temu|önce|sedan|siden",
    r"""(?:(?:updated|published|posted)\s)?(?:an?|\d+)\s?
      (?:s|m|h|d|secs?|mins?|hrs?|seconds?|minutes?|hours?|days?|weeks?|months?|years?)\sago
    | il\sy\sa\s\d+\s\w+ | vor\s\d+\s\w+ | hace\s\d+\s\w+ | há\s\d+\s\w+
    | \d+\s\w+\s(?:fa|geleden|назад|temu|önce|sedan|siden)""",
    re.IGNORECASE | re.VERBOSE,
)

#: How a line of rights begins, whatever it says after.
RIGHTS = Phrase(
    "©|(c)|copyright|reproduction",
    r"(?:©|\(c\)\s|copyright\s(?:©|\(c\)|(?:19|20)\d\d)|reproduction\sinterdite)",
    re.IGNORECASE,
)

#: Words that any headline may share with any page.
COMMON_WORDS = frozenset(
    (
        "about above after again also among another been before being below between both could does doing down during "
        "each even ever every from have having here into just less like made make many more most much must only other "
        "over same should since some such than that their them then there these they this those through under until "
        "upon very want were what when where which while will with within without would your news article story "
        "latest today année avec pour dans plus cette sont elle nous vous mais comme nach über eine einer einen nicht "
        "auch sich wird sind oder aber para como esta este pero sobre entre desde hasta más della delle sono come"
    ).split(" ")
)

#: Where the way to an article begins: `Home / Security / …`.
HOME = frozenset(
    (
        "home|home page|homepage|accueil|inicio|portada|início|startseite|start|hem|hjem|etusivu|strona główna|главная"
        "|головна|ana sayfa|αρχική|الرئيسية|خانه|首页|首頁|ホーム|홈|news|world"
    ).split("|")
)
YOU_ARE = "you are here"

#: Words that the name of an outlet ends or begins with.
OUTLET = frozenset(
    (
        "news times post herald daily tribune gazette journal guardian telegraph chronicle observer press agency radio "
        "tv television magazine today mirror independent standard star sun express mail globe review weekly courier "
        "examiner inquirer monitor bulletin dispatch record reporter sentinel online zeitung nachrichten anzeiger "
        "tagblatt monde figaro libération país mundo corriere repubblica stampa folha estado gazeta wyborcza ledger "
        "argus echo advertiser advocate banner beacon gleaner intelligencer mercury messenger patriot picayune "
        "statesman transcript spectator register newsday newsweek новости известия правда газета ведомости вести "
        "broadcasting network wire media newswire presse agence agenzia agencia agentur correo diario diário gazzetta "
        "giornale tidende avis posten dagblad dagbladet tageblatt kurier rundschau"
    ).split(" ")
)

#: Words of menus and sections: a line of these alone names no outlet, though one of them may stand in a name.
SECTIONS = frozenset(
    (
        "a all analysis and breaking business comment commentary culture daily desk economy editorial entertainment "
        "europe features for from global health home in international latest life lifestyle live local magazine "
        "markets media money more my national network news of on online opinion our podcasts politics press radio "
        "regional rest review science society sport sports states stories submit the tip today top travel tv uk "
        "united us video videos watch weather week weekly world your"
    ).split(" ")
)

#: News agencies and broadcasters that sign their reports, by the names they sign with.
AGENCIES = (
    "Reuters", "AP", "The Associated Press", "Associated Press", "AFP", "Agence France-Presse", "dpa", "DPA",
    "UPI", "Xinhua", "TASS", "ITAR-TASS", "Interfax", "Interfax-Ukraine", "RIA Novosti", "Sputnik", "Ukrinform",
    "UNIAN", "EFE", "ANSA", "Lusa", "Belga", "ANP", "APA", "PAP", "CTK", "ČTK", "MTI", "Tanjug", "Anadolu",
    "Anadolu Agency", "AA", "IRNA", "ISNA", "Fars", "Tasnim", "Mehr", "PTI", "ANI", "IANS", "Kyodo", "Kyodo News",
    "Jiji", "Jiji Press", "Yonhap", "Bernama", "Antara", "AAP", "NZPA", "Prensa Latina", "Notimex", "Télam",
    "MENA", "WAM", "SPA", "KUNA", "Petra", "Canadian Press", "The Canadian Press", "PA", "PA Media",
    "Press Association", "Bloomberg", "BBC", "CNN", "RFE/RL", "VOA", "Deutsche Welle", "DW", "Al Jazeera", "KCNA",
    "VNA", "BNS", "STT", "NTB", "TT", "Ritzau", "SDA", "Keystone-SDA",
)  # fmt: skip
