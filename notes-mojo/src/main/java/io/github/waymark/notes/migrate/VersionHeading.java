package io.github.waymark.notes.migrate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version and the date in the heading of a release.
 *
 * @param version empty if the heading names none
 * @param date in the form 2026-11-22
 * @param unreleased whether the heading says that there is no such release yet; then it has no version
 */
record VersionHeading(Optional<String> version, Optional<String> date, boolean unreleased) {

    private static final Pattern UNRELEASED = Pattern.compile(
            "\\b(?:unreleased|not yet released|pending|upcoming|in (?:progress|development)|tb[ad])\\b|-SNAPSHOT\\b",
            Pattern.CASE_INSENSITIVE);

    /** The version and the date of a heading are at its start; a longer text is no heading that somebody wrote. */
    private static final int LONGEST = 1_000;

    private static final Pattern ADDRESS = Pattern.compile("]\\([^)]*\\)");
    private static final Pattern DATE =
            Pattern.compile("(?<![\\p{Alnum}.])(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?![0-9A-SU-Za-z])");
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));
    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
    private static final Pattern YEAR_MONTH_DAY =
            Pattern.compile("\\b(\\d{4})-" + MONTH + "-(\\d{1,2})\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern DAY_MONTH = Pattern.compile(
            "\\b(\\d{1,2})(?:st|nd|rd|th)?\\.?[ -]" + MONTH + ",?[ -](\\d{4})\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_DAY =
            Pattern.compile("\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern TOKEN = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.+_-]*");
    /** Also what is no version of Maven's order, such as 4.1.100.Final or 1.2.3.4. */
    private static final Pattern VERSION = Pattern.compile("[vV]?(\\d+(?:\\.\\d+)++(?:[.+-]?[0-9A-Za-z]+)*+)");

    /** A tag with the name of the artifact, as maven-release-plugin makes it: {@code jsoup-1.21.2}. */
    private static final Pattern TAG =
            Pattern.compile("[A-Za-z][0-9A-Za-z+_-]*?[-_][vV]?(\\d+(?:\\.\\d+)++(?:[.+-]?[0-9A-Za-z]+)*+)");

    static VersionHeading of(String heading) {
        String start = heading.substring(0, Math.min(LONGEST, heading.length()));
        String text = ADDRESS.matcher(start).replaceAll("]");
        if (UNRELEASED.matcher(text).find()) {
            return new VersionHeading(Optional.empty(), Optional.empty(), true);
        }
        Optional<String> date = date(text);
        String withoutDate = text;
        for (Pattern pattern : List.of(DATE, YEAR_MONTH_DAY, DAY_MONTH, MONTH_DAY)) {
            withoutDate = pattern.matcher(withoutDate).replaceAll(" ");
        }
        return new VersionHeading(version(withoutDate), date, false);
    }

    /** The first date in a text, in the form 2026-11-22. */
    static Optional<String> date(String text) {
        Matcher number = DATE.matcher(text);
        if (number.find()) {
            return day(number.group(1), Integer.parseInt(number.group(2)), number.group(3));
        }
        Matcher year = YEAR_MONTH_DAY.matcher(text);
        if (year.find()) {
            return day(year.group(1), month(year.group(2)), year.group(3));
        }
        Matcher day = DAY_MONTH.matcher(text);
        if (day.find()) {
            return day(day.group(3), month(day.group(2)), day.group(1));
        }
        Matcher month = MONTH_DAY.matcher(text);
        return month.find() ? day(month.group(3), month(month.group(1)), month.group(2)) : Optional.empty();
    }

    private static int month(String name) {
        return MONTHS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
    }

    private static Optional<String> day(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day))
                    .toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The first word that is a version: with several numbers, or else a single one. */
    private static Optional<String> version(String heading) {
        List<String> words = TOKEN.matcher(heading)
                .results()
                .map(word -> word.group().replaceFirst("[.+_-]+$", ""))
                .toList();
        for (String word : words) {
            Matcher numbers = VERSION.matcher(word);
            if (numbers.matches()) {
                return Optional.of(numbers.group(1));
            }
        }
        for (String word : words) {
            Matcher tag = TAG.matcher(word);
            if (tag.matches()) {
                return Optional.of(tag.group(1));
            }
        }
        return words.stream()
                .filter(word -> word.matches("[vV]?\\d+"))
                .map(word -> word.replaceFirst("^[vV]", ""))
                .findFirst();
    }
}
