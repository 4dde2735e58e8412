package io.github.waymark.metadata;

import java.util.Locale;
import java.util.Optional;

/** Recognizes licences by phrases that occur only in their texts. */
final class LicenseText {

    private static final String IDENTIFIER = "spdx-license-identifier:";
    /** The length of the beginning, which contains the title; other licences may be mentioned after it. */
    private static final int HEAD = 600;

    private record Title(String id, String name, String version) {}

    /** More specific titles first: the Lesser and the Affero GPL mention the GPL. */
    private static final Title[] TITLES = {
        new Title("Apache-2.0", "apache license", "version 2.0"),
        new Title("AGPL-3.0", "gnu affero general public license", "version 3"),
        new Title("LGPL-3.0", "gnu lesser general public license", "version 3"),
        new Title("LGPL-2.1", "gnu lesser general public license", "version 2.1"),
        // "Or later" is specified in the sources, not in the text of the licence.
        new Title("GPL-3.0", "gnu general public license", "version 3"),
        new Title("GPL-2.0", "gnu general public license", "version 2"),
        new Title("EPL-2.0", "eclipse public license", "v 2.0"),
        new Title("EPL-1.0", "eclipse public license", "v 1.0"),
        new Title("MPL-2.0", "mozilla public license", "version 2.0"),
        new Title("EUPL-1.2", "european union public licence", "v. 1.2"),
        new Title("BSL-1.0", "boost software license", "version 1.0"),
        new Title("CC0-1.0", "cc0 1.0 universal", ""),
        new Title("Unlicense", "this is free and unencumbered software", ""),
        new Title("UPL-1.0", "universal permissive license", "1.0"),
    };

    private LicenseText() {}

    static Optional<License> recognize(String text) {
        String plain =
                text.toLowerCase(Locale.ROOT).replaceAll("[\\s*#=>]+", " ").strip();
        int identifier = plain.indexOf(IDENTIFIER);
        if (identifier >= 0) {
            String rest = text.substring(text.toLowerCase(Locale.ROOT).indexOf(IDENTIFIER) + IDENTIFIER.length());
            String id = rest.strip().split("\\s", 2)[0];
            return id.matches("[A-Za-z0-9.+-]+") ? Optional.of(License.of(id)) : Optional.empty();
        }
        String head = plain.substring(0, Math.min(HEAD, plain.length()));
        for (Title title : TITLES) {
            if (head.contains(title.name()) && head.contains(title.version())) {
                return Optional.of(License.of(title.id()));
            }
        }
        return byPhrases(plain).map(License::of);
    }

    /** Recognizes short licences, which often have no title. */
    private static Optional<String> byPhrases(String plain) {
        if (plain.contains("permission is hereby granted, free of charge")
                && plain.contains("the above copyright notice and this permission notice")) {
            return Optional.of("MIT");
        }
        if (plain.contains("redistribution and use in source and binary forms")) {
            return plain.contains("all advertising materials")
                    ? Optional.empty()
                    : Optional.of(plain.contains("neither the name") ? "BSD-3-Clause" : "BSD-2-Clause");
        }
        if (plain.contains("permission to use, copy, modify, and/or distribute this software")
                || plain.contains("permission to use, copy, modify, and distribute this software")) {
            return Optional.of(plain.contains("the above copyright notice") ? "ISC" : "0BSD");
        }
        return Optional.empty();
    }
}
