"""A small site of the kind that Sphinx builds."""

project = "Partner handbook"
html_theme = "alabaster"
html_js_files = [("https://calculator.example/embed.js", {"type": "module"})]
