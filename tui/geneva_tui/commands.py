"""The command palette: Textual's, which fails on its paging keys where there is no room for the list."""

from textual.command import CommandList, CommandPalette


class Commands(CommandPalette):
    """The command palette."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Move in the list only where some of it is on the screen."""
        if action == "command_list" and not self.query_one(CommandList).scrollable_content_region:
            return False
        return super().check_action(action, parameters)
