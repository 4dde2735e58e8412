package io.github.waymark.metadata;

import java.util.Locale;
import java.util.Optional;

/** Recognises licences by what only their texts say. */
final class LicenseText {

    private static final String IDENTIFIER = "spdx-license-identifier:";
    /** Titles stand at the beginning; further down, other licences may be named. */
    private static final int HEAD = 600;

    private record Mark(String id, String title, String version) {}

    /** The more special first: the Lesser and the Affero GPL name the GPL. */
    private static final Mark[] TITLES = {
        new Mark("Apache-2.0", "apache license", "version 2.0"),
        new Mark("AGPL-3.0", "gnu affero general public license", "version 3"),
        new Mark("LGPL-3.0", "gnu lesser general public license", "version 3"),
        new Mark("LGPL-2.1", "gnu lesser general public license", "version 2.1"),
        // Whether "or later" holds is said in the sources, not in the text of the licence.
        new Mark("GPL-3.0", "gnu general public license", "version 3"),
        new Mark("GPL-2.0", "gnu general public license", "version 2"),
        new Mark("EPL-2.0", "eclipse public license", "v 2.0"),
        new Mark("EPL-1.0", "eclipse public license", "v 1.0"),
        new Mark("MPL-2.0", "mozilla public license", "version 2.0"),
        new Mark("EUPL-1.2", "european union public licence", "v. 1.2"),
        new Mark("BSL-1.0", "boost software license", "version 1.0"),
        new Mark("CC0-1.0", "cc0 1.0 universal", ""),
        new Mark("Unlicense", "this is free and unencumbered software", ""),
        new Mark("UPL-1.0", "universal permissive license", "1.0"),
    };

    private LicenseText() {}

    static Optional<License> recognise(String text) {
        String plain =
                text.toLowerCase(Locale.ROOT).replaceAll("[\\s*#=>]+", " ").strip();
        int identifier = plain.indexOf(IDENTIFIER);
        if (identifier >= 0) {
            String rest = text.substring(text.toLowerCase(Locale.ROOT).indexOf(IDENTIFIER) + IDENTIFIER.length());
            String id = rest.strip().split("\\s", 2)[0];
            return id.matches("[A-Za-z0-9.+-]+") ? Optional.of(License.of(id)) : Optional.empty();
        }
        String head = plain.substring(0, Math.min(HEAD, plain.length()));
        for (Mark mark : TITLES) {
            if (head.contains(mark.title()) && head.contains(mark.version())) {
                return Optional.of(License.of(mark.id()));
            }
        }
        return byWords(plain).map(License::of);
    }

    /** The short ones, which often stand without a title. */
    private static Optional<String> byWords(String plain) {
        if (plain.contains("permission is hereby granted, free of charge")
                && plain.contains("the above copyright notice and this permission notice shall be included")) {
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
