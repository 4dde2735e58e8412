package io.github.waymark.notes.render;

import io.github.waymark.notes.render.NotesReport.ReportRelease;
import io.github.waymark.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version range in Maven's notation: {@code [1.2.0,2.0.0)}, {@code [1.2.0,)}, {@code (,1.0],[1.2,)}, {@code 1.2.0}. */
record AffectedRange(List<Part> parts) {

    private static final Pattern PART =
            Pattern.compile("([\\[(])\\s*([^,\\[\\]()]*?)\\s*(,?)\\s*([^,\\[\\]()]*?)\\s*([\\])])");

    AffectedRange {
        parts = List.copyOf(parts);
    }

    private record Part(Optional<Version> from, boolean fromInclusive, Optional<Version> to, boolean toInclusive) {

        boolean contains(Version version) {
            int low = from.isEmpty() ? 1 : version.compareTo(from.get());
            int high = to.isEmpty() ? -1 : version.compareTo(to.get());
            return (low > 0 || (low == 0 && fromInclusive)) && (high < 0 || (high == 0 && toInclusive));
        }
    }

    /** Parses a range; a text without brackets is a single version. */
    static AffectedRange of(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher part = PART.matcher(text);
        while (part.find()) {
            Optional<Version> from = ReportRelease.versionOf(part.group(2));
            Optional<Version> to = part.group(3).isEmpty() ? from : ReportRelease.versionOf(part.group(4));
            parts.add(
                    new Part(from, part.group(1).equals("["), to, part.group(5).equals("]")));
        }
        if (parts.isEmpty()) {
            Optional<Version> only = ReportRelease.versionOf(text.strip());
            only.ifPresent(version -> parts.add(new Part(only, true, only, true)));
        }
        return new AffectedRange(parts);
    }

    boolean contains(Version version) {
        return parts.stream().anyMatch(part -> part.contains(version));
    }
}
