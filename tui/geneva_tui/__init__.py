"""The reader in the terminal and the command line; decides nothing about text."""
