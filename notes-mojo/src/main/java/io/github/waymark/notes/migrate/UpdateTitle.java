package io.github.waymark.notes.migrate;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognizes titles of dependency updates, as bots write them: {@code Bump junit from 5.1 to 5.2}. */
final class UpdateTitle {

    private static final Pattern UPDATE = Pattern.compile(
            "(?:\\w+(?:\\([^)]*\\))?: )?(?:[Uu]pgraded?|[Uu]pdated?|[Uu]pdates|[Bb]ump(?:ed|s)?)(?: dependency)?"
                    + " `?([^ `]+)`? from (\\S+) to (\\S+?)\\.?(?: in /\\S*)?");

    private UpdateTitle() {}

    /** The fields of the update; empty for another title. */
    static Map<String, List<String>> fields(String title) {
        Matcher update = UPDATE.matcher(title.strip().replaceAll("\\s+", " "));
        return update.matches()
                ? Map.of(
                        "dependency", List.of(update.group(1)),
                        "from", List.of(update.group(2)),
                        "to", List.of(update.group(3)))
                : Map.of();
    }
}
