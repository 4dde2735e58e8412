package io.github.waymark.constraint.yaml;

import io.github.waymark.constraint.Allowance;
import io.github.waymark.constraint.CommentLines;
import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.Denial;
import io.github.waymark.constraint.EntryComments;
import io.github.waymark.constraint.Exemption;
import io.github.waymark.constraint.Include;
import io.github.waymark.constraint.ListContent;
import io.github.waymark.constraint.ListEntry;
import io.github.waymark.constraint.ListForm;
import io.github.waymark.constraint.ListText;
import io.github.waymark.constraint.Variant;
import io.github.waymark.constraint.VersionRanges;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The YAML form of a list, with the sections {@code include, constraints, allow, deny, exempt}. */
public final class YamlForm implements ListForm {

    /** The sections in the order of writing. */
    static final Map<String, Class<? extends ListEntry>> SECTIONS = sections();

    private static Map<String, Class<? extends ListEntry>> sections() {
        Map<String, Class<? extends ListEntry>> sections = new LinkedHashMap<>();
        sections.put("include", Include.class);
        sections.put("constraints", Constraint.class);
        sections.put("allow", Allowance.class);
        sections.put("deny", Denial.class);
        sections.put("exempt", Exemption.class);
        return sections;
    }

    @Override
    public ListText read(String text, String source) {
        return new YamlListReader(this, text, source).read();
    }

    @Override
    public String write(ListContent content) {
        StringBuilder text = new StringBuilder(CommentLines.lines(content.header(), ""));
        if (!content.bom().isEmpty()) {
            text.append("bom: ").append(YamlScalar.written(content.bom())).append('\n');
        }
        for (Map.Entry<String, Class<? extends ListEntry>> section : SECTIONS.entrySet()) {
            List<? extends ListEntry> items = content.items(section.getValue());
            if (!items.isEmpty()) {
                text.append(section.getKey()).append(":\n");
                items.forEach(item -> text.append(write(item, "  ")));
            }
        }
        if (content.items().isEmpty() && content.bom().isEmpty()) {
            text.append("constraints: []\n");
        }
        return text.append(CommentLines.lines(content.footer(), "")).toString();
    }

    @Override
    public String write(ListEntry item, String indent) {
        StringBuilder text =
                new StringBuilder(CommentLines.lines(item.comments().comment(), indent));
        List<String> lines = lines(item);
        String mark = indent + "- ";
        for (String line : lines) {
            text.append(mark).append(line).append('\n');
            mark = indent + "  ";
        }
        return text.toString();
    }

    @Override
    public String added(String text, int end, ListEntry item) {
        String section = "";
        for (Map.Entry<String, Class<? extends ListEntry>> known : SECTIONS.entrySet()) {
            section = known.getValue() == item.getClass() ? known.getKey() : section;
        }
        String newline = text.isEmpty() || text.endsWith("\n") ? "" : "\n";
        // An empty section exists already and can't be added again.
        return end < 0 || text.contains("\n" + section + ":") || text.startsWith(section + ":")
                ? ""
                : text + newline + section + ":\n" + write(item, "  ");
    }

    private static List<String> lines(ListEntry item) {
        List<String> lines = new ArrayList<>();
        if (item instanceof Include include) {
            return includeLines(include);
        }
        if (item instanceof Constraint constraint) {
            put(lines, "ga", constraint.pattern().toString());
            put(lines, "version", constraint.version());
            variant(lines, constraint.variant());
        } else if (item instanceof Allowance allowance) {
            put(lines, "ga", allowance.pattern().toString());
            put(lines, "versions", ranges(allowance.versions()));
            put(
                    lines,
                    "exclude",
                    allowance.excluded().stream().map(VersionRanges::toString).toList());
            put(lines, "scopes", allowance.scopes());
        } else if (item instanceof Denial denial) {
            put(lines, "ga", denial.pattern().toString());
            put(lines, "versions", ranges(denial.versions()));
        } else {
            put(lines, "ga", ((Exemption) item).pattern().toString());
        }
        comments(lines, item.comments());
        return lines;
    }

    private static List<String> includeLines(Include include) {
        List<String> lines = new ArrayList<>();
        if (!include.yields() && include.comments().withComment("").equals(EntryComments.NONE)) {
            return List.of(YamlScalar.written(include.location()));
        }
        put(lines, "list", include.location());
        if (include.yields()) {
            lines.add("yields: true");
        }
        comments(lines, include.comments());
        return lines;
    }

    private static String ranges(VersionRanges ranges) {
        return ranges.isAll() ? "" : ranges.toString();
    }

    private static void variant(List<String> lines, Variant variant) {
        Variant jdk = new Variant(variant.jdkFrom(), variant.jdkBelow(), "");
        put(
                lines,
                "jdk",
                jdk.toString().replace("jdk", "").replace(" and ", " ").replace("==", ""));
        put(lines, "os", variant.os());
    }

    private static void comments(List<String> lines, EntryComments comments) {
        put(lines, "reason", comments.reason());
        put(lines, "licence", comments.licence());
        put(lines, "until", comments.until());
    }

    private static void put(List<String> lines, String key, String value) {
        if (!value.isEmpty()) {
            lines.add(key + ": " + YamlScalar.written(value));
        }
    }

    private static void put(List<String> lines, String key, List<String> values) {
        if (!values.isEmpty()) {
            List<String> written =
                    values.stream().map(YamlScalar::writtenInList).toList();
            lines.add(key + ": [" + String.join(", ", written) + "]");
        }
    }
}
