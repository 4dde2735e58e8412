package io.github.waymark.notes.text;

import io.github.waymark.version.TagReading;
import io.github.waymark.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version range in Maven's notation: {@code [1.2.0,2.0.0)}, {@code [1.2.0,)}, {@code (,1.0],[1.2,)}, {@code 1.2.0}. */
public record AffectedRange(List<Part> parts) {

    private static final Pattern PART = Pattern.compile("([\\[(])([^,\\[\\]()]*)(,?)([^,\\[\\]()]*)([\\])])");

    public AffectedRange {
        parts = List.copyOf(parts);
    }

    /** An interval of versions; a missing end is open. */
    public record Part(Optional<Version> from, boolean fromInclusive, Optional<Version> to, boolean toInclusive) {

        boolean contains(Version version) {
            int low = from.isEmpty() ? 1 : version.compareTo(from.get());
            int high = to.isEmpty() ? -1 : version.compareTo(to.get());
            return (low > 0 || (low == 0 && fromInclusive)) && (high < 0 || (high == 0 && toInclusive));
        }
    }

    /** Parses a range; a text without brackets is a single version. */
    public static AffectedRange of(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher part = PART.matcher(text);
        while (part.find()) {
            // A bound that is no version must not widen the range to all releases.
            if (fault(part).isPresent()) {
                continue;
            }
            Optional<Version> from = versionOf(part.group(2));
            Optional<Version> to = part.group(3).isEmpty() ? from : versionOf(part.group(4));
            parts.add(
                    new Part(from, part.group(1).equals("["), to, part.group(5).equals("]")));
        }
        if (parts.isEmpty()) {
            Optional<Version> only = versionOf(text.strip());
            only.ifPresent(version -> parts.add(new Part(only, true, only, true)));
        }
        return new AffectedRange(parts);
    }

    /** The first version after the interval that contains a version; empty if the interval has no such end. */
    public Optional<Version> endOf(Version version) {
        return parts.stream()
                .filter(part -> part.contains(version) && !part.toInclusive())
                .findFirst()
                .flatMap(Part::to);
    }

    public boolean contains(Version version) {
        return parts.stream().anyMatch(part -> part.contains(version));
    }

    /** Why a text is no range; empty if it is one. */
    static Optional<String> fault(String text) {
        String rest = text.strip();
        Matcher part = PART.matcher(rest);
        if (!rest.startsWith("[") && !rest.startsWith("(")) {
            return versionOf(rest).isPresent() ? Optional.empty() : Optional.of("'" + rest + "' is no version");
        }
        int at = 0;
        while (at < rest.length()) {
            part.region(at, rest.length());
            if (!part.lookingAt()) {
                return Optional.of("'" + rest.substring(at) + "' is no interval");
            }
            Optional<String> fault = fault(part);
            if (fault.isPresent()) {
                return fault;
            }
            at = part.end();
            while (at < rest.length() && (rest.charAt(at) == ',' || rest.charAt(at) == ' ')) {
                at++;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> fault(Matcher part) {
        boolean interval = !part.group(3).isEmpty();
        for (String end : List.of(part.group(2), part.group(4))) {
            if (!end.isBlank() && versionOf(end).isEmpty()) {
                return Optional.of("'" + end + "' is no version");
            }
        }
        if (!interval && (part.group(2).isBlank() || !part.group(4).isEmpty())) {
            return Optional.of("'" + part.group() + "' has no version");
        }
        Optional<Version> from = versionOf(part.group(2));
        Optional<Version> to = versionOf(part.group(4));
        return from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) > 0
                ? Optional.of("'" + part.group() + "' ends before it starts")
                : Optional.empty();
    }

    private static Optional<Version> versionOf(String name) {
        String bare = name.strip();
        String text = bare.startsWith("v") ? bare.substring(1) : bare;
        return Version.read(text) instanceof TagReading.Release release
                ? Optional.of(release.version())
                : Optional.empty();
    }
}
