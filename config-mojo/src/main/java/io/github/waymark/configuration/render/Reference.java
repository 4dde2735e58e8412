package io.github.waymark.configuration.render;

import io.github.waymark.configuration.option.Dialect;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A reference page: a table for each group of options, and deprecated options in a section of their own.
 *
 * @param title of the page
 * @param groups sorted by name, without deprecated options
 * @param deprecated sorted by name
 */
public record Reference(String title, List<Group> groups, List<ReferenceRow> deprecated) {

    /**
     * A group of options.
     *
     * @param name empty for options without a prefix
     * @param description empty if there is none
     */
    public record Group(String name, String description, List<ReferenceRow> rows) {
        public Group {
            rows = List.copyOf(rows);
        }

        /** The heading. */
        public String heading() {
            return name.isEmpty() ? "Other options" : name;
        }
    }

    public Reference {
        groups = List.copyOf(groups);
        deprecated = List.copyOf(deprecated);
    }

    /** The page of options. */
    public static Reference of(String title, Dialect dialect, List<Option> options, List<OptionGroup> groups) {
        Map<String, String> descriptions = new TreeMap<>();
        groups.forEach(group -> descriptions.merge(
                group.name(),
                group.description().strip().replaceAll("\\s+", " "),
                (first, second) -> first.isEmpty() ? second : first));
        List<Option> sorted = new ArrayList<>(options);
        sorted.sort(Comparator.comparing(Option::name));
        Map<String, List<ReferenceRow>> rows = new TreeMap<>();
        List<ReferenceRow> deprecated = new ArrayList<>();
        for (Option option : sorted) {
            ReferenceRow row = ReferenceRow.of(option, dialect);
            (row.isDeprecated() ? deprecated : rows.computeIfAbsent(option.group(), key -> new ArrayList<>())).add(row);
        }
        List<Group> all = new ArrayList<>();
        rows.forEach((name, members) -> all.add(new Group(name, descriptions.getOrDefault(name, ""), members)));
        return new Reference(title, all, deprecated);
    }

    /** The number of options. */
    public int size() {
        return deprecated.size()
                + groups.stream().mapToInt(group -> group.rows().size()).sum();
    }

    /** The page. */
    public String text(PageFormat format) {
        return new ReferencePage(this, format).text();
    }
}
