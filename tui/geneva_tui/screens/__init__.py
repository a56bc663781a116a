"""What is opened over the text: one module a screen, each with `screen(app)` that gives it."""
