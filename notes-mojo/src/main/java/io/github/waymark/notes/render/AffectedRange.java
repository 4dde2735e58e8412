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

    private static final Pattern PART = Pattern.compile("([\\[(])([^,\\[\\]()]*)(?:(,)([^,\\[\\]()]*))?([\\])])");

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
            String low = part.group(2).strip();
            String high = part.group(3) == null ? low : part.group(4).strip();
            Optional<Version> from = ReportRelease.versionOf(low);
            Optional<Version> to = ReportRelease.versionOf(high);
            // A bound that is no version must not widen the range to all releases.
            boolean valid = (low.isEmpty() || from.isPresent()) && (high.isEmpty() || to.isPresent());
            if (valid && !(low.isEmpty() && high.isEmpty() && part.group(3) == null)) {
                parts.add(new Part(
                        from, part.group(1).equals("["), to, part.group(5).equals("]")));
            }
        }
        if (parts.isEmpty()) {
            Optional<Version> only = ReportRelease.versionOf(text.strip());
            only.ifPresent(version -> parts.add(new Part(only, true, only, true)));
        }
        return new AffectedRange(parts);
    }

    /** The first version after the part of the range that contains a version; empty if the part has no such end. */
    Optional<Version> endOf(Version version) {
        return parts.stream()
                .filter(part -> part.contains(version) && !part.toInclusive())
                .findFirst()
                .flatMap(Part::to);
    }

    boolean contains(Version version) {
        return parts.stream().anyMatch(part -> part.contains(version));
    }
}
