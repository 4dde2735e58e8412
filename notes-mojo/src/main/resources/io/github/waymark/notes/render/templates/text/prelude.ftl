${prelude.text}

