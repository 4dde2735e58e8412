package io.github.waymark.version.archive;

import io.github.waymark.checkout.CalculatedVersion;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces git's placeholders for commit, time and tag in {@code $Format:…$}, for files with the attribute {@code export-subst}. Other
 * placeholders are collected and not replaced.
 */
final class Substitution implements UnaryOperator<String> {

    private static final Pattern FORMAT = Pattern.compile("\\$Format:([^$\\n]*)\\$");
    private static final Pattern PLACEHOLDER = Pattern.compile("%(\\(describe[^)]*\\)|[acGgCw][A-Za-z?]|[A-Za-z%])");

    private final CalculatedVersion calculated;
    private final Set<String> unknown = new TreeSet<>();

    Substitution(CalculatedVersion calculated) {
        this.calculated = calculated;
    }

    /** The unknown placeholders so far. */
    Set<String> unknown() {
        return unknown;
    }

    @Override
    public String apply(String text) {
        return FORMAT.matcher(text).replaceAll(found -> Matcher.quoteReplacement(expanded(found.group(1))));
    }

    private String expanded(String format) {
        return PLACEHOLDER.matcher(format).replaceAll(found -> Matcher.quoteReplacement(value(found.group())));
    }

    private String value(String placeholder) {
        Instant time = Instant.parse(calculated.time());
        String commit = calculated.commit();
        boolean tagged = calculated.distance() == 0 && calculated.baseTag().isPresent();
        String tag = tagged ? "tag: " + calculated.baseTag().orElse("") : "";
        if (placeholder.startsWith("%(describe")) {
            return describe(commit);
        }
        return switch (placeholder) {
            case "%H" -> commit;
            case "%h" -> commit.substring(0, 8);
            case "%T" -> calculated.tree();
            case "%t" -> calculated.tree().substring(0, 8);
            case "%ct" -> Long.toString(time.getEpochSecond());
            case "%cI" -> time.toString();
            case "%ci" ->
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss '+0000'", Locale.ROOT)
                        .format(time.atOffset(ZoneOffset.UTC));
            case "%cs" -> time.atOffset(ZoneOffset.UTC).toLocalDate().toString();
            case "%D" -> tag;
            case "%d" -> tag.isEmpty() ? "" : " (" + tag + ")";
            case "%n" -> "\n";
            case "%%" -> "%";
            default -> {
                unknown.add(placeholder);
                yield placeholder;
            }
        };
    }

    private String describe(String commit) {
        String tag = calculated.baseTag().orElse("");
        if (tag.isEmpty() || calculated.distance() == 0) {
            return tag;
        }
        return tag + "-" + calculated.distance() + "-g" + commit.substring(0, 8);
    }
}
