  * ${entry.text?replace("\n\n+", "\n", "r")?replace("\n", "\n    ")}
