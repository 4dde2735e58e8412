  ${prelude.text?replace("\n\n+", "\n", "r")?replace("\n", "\n  ")}

