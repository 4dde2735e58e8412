package io.github.waymark.constraint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A set of versions in Maven's notation: {@code [1.2,2.0)}, {@code [1.0,2.0),[3.0,)}, {@code [1.5]}, or a single version.
 *
 * @param ranges at least one
 */
public record VersionRanges(List<Range> ranges) {

    /** All versions. */
    public static final VersionRanges ALL = new VersionRanges(List.of(new Range("", false, "", false)));

    private static final String FORM = "Write it as [1.2,2.0), [1.2,), (,2.0), [1.5] or 1.5; join several with commas.";

    /**
     * A range of versions.
     *
     * @param from empty for no lower bound
     * @param to empty for no upper bound
     */
    public record Range(String from, boolean fromIncluded, String to, boolean toIncluded) {

        boolean contains(String version, Comparator<String> order) {
            int low = from.isEmpty() ? 1 : order.compare(version, from);
            int high = to.isEmpty() ? -1 : order.compare(version, to);
            return (low > 0 || (low == 0 && fromIncluded)) && (high < 0 || (high == 0 && toIncluded));
        }

        @Override
        public String toString() {
            if (!from.isEmpty() && from.equals(to)) {
                return "[" + from + "]";
            }
            return (fromIncluded ? "[" : "(") + from + "," + to + (toIncluded ? "]" : ")");
        }
    }

    public VersionRanges {
        ranges = List.copyOf(ranges);
    }

    /**
     * Parses Maven's notation; a single version stands for itself only.
     *
     * @throws MalformedException if the text does not have this form
     */
    public static VersionRanges parse(String text) throws MalformedException {
        String rest = text.strip();
        if (rest.equals("*")) {
            return ALL;
        }
        if (!rest.startsWith("[") && !rest.startsWith("(")) {
            String version = ListVersionSyntax.check(rest);
            return new VersionRanges(List.of(new Range(version, true, version, true)));
        }
        List<Range> ranges = new ArrayList<>();
        while (!rest.isEmpty()) {
            int end = end(rest, text);
            ranges.add(range(rest.substring(0, end + 1), text));
            rest = rest.substring(end + 1).strip();
            if (rest.startsWith(",")) {
                rest = rest.substring(1).strip();
            }
        }
        return new VersionRanges(ranges);
    }

    private static int end(String rest, String text) throws MalformedException {
        int round = rest.indexOf(')');
        int square = rest.indexOf(']');
        int end = round < 0 ? square : square < 0 ? round : Math.min(round, square);
        if (end < 0 || (rest.charAt(0) != '[' && rest.charAt(0) != '(')) {
            throw malformed(text);
        }
        return end;
    }

    private static Range range(String written, String text) throws MalformedException {
        boolean fromIncluded = written.charAt(0) == '[';
        boolean toIncluded = written.endsWith("]");
        String inside = written.substring(1, written.length() - 1);
        int comma = inside.indexOf(',');
        if (comma < 0) {
            if (!fromIncluded || !toIncluded) {
                throw malformed(text);
            }
            String version = ListVersionSyntax.check(inside.strip());
            return new Range(version, true, version, true);
        }
        String from = inside.substring(0, comma).strip();
        String to = inside.substring(comma + 1).strip();
        if ((from.isEmpty() && fromIncluded) || (to.isEmpty() && toIncluded)) {
            throw malformed(text);
        }
        return new Range(
                from.isEmpty() ? "" : ListVersionSyntax.check(from),
                fromIncluded,
                to.isEmpty() ? "" : ListVersionSyntax.check(to),
                toIncluded);
    }

    private static MalformedException malformed(String text) {
        return new MalformedException("'" + text + "' is not a range of versions", FORM);
    }

    /** Whether the set contains a version, by the order of the caller: that of Maven Resolver, which resolves the versions. */
    public boolean contains(String version, Comparator<String> order) {
        for (Range range : ranges) {
            if (range.contains(version, order)) {
                return true;
            }
        }
        return false;
    }

    public boolean isAll() {
        return equals(ALL);
    }

    /** The form that {@link #parse} reads. */
    @Override
    public String toString() {
        if (isAll()) {
            return "*";
        }
        Range first = ranges.get(0);
        if (ranges.size() == 1 && first.from().equals(first.to())) {
            return first.from();
        }
        List<String> written = new ArrayList<>();
        for (Range range : ranges) {
            written.add(range.toString());
        }
        return String.join(",", written);
    }
}
