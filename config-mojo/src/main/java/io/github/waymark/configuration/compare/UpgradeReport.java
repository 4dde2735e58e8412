package io.github.waymark.configuration.compare;

import io.github.waymark.configuration.check.Replacements;
import io.github.waymark.configuration.file.ConfigurationFile;
import io.github.waymark.configuration.file.FileSetting;
import io.github.waymark.configuration.option.CanonicalName;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionModel;
import io.github.waymark.configuration.source.ReadModel;
import io.github.waymark.finding.Place;
import io.github.waymark.json.JsonMap;
import io.github.waymark.text.Count;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an upgrade changes for the files of a project: the changes of options that they set, and the changed defaults of options that
 * they don't set.
 *
 * @param settings the number of settings
 * @param rows changes of options that are set, by place
 * @param defaults changed defaults of options that are not set, by name
 */
public record UpgradeReport(String before, String after, int settings, List<Row> rows, List<OptionChange> defaults) {

    /**
     * A change of an option that is set.
     *
     * @param place of the setting
     * @param key the name as written
     * @param replacement the option to use instead, at the end of the chain of replacements
     */
    public record Row(OptionChange change, Place place, String key, Optional<String> replacement)
            implements Comparable<Row> {

        /** The change, what to use instead, and where the option is set. */
        String line() {
            String sentence = change.sentence();
            boolean chained = replacement.isPresent() && !change.replacement().equals(replacement);
            return place.text() + ": " + sentence + (chained ? " In the end, use " + replacement.get() + "." : "");
        }

        @Override
        public int compareTo(Row other) {
            return Comparator.comparing(Row::place).thenComparing(Row::change).compare(this, other);
        }
    }

    public UpgradeReport {
        rows = rows.stream().sorted().toList();
        defaults = List.copyOf(defaults);
    }

    /** Relates the changes between two class paths to files. */
    public static UpgradeReport of(ReadModel before, ReadModel after, List<ConfigurationFile> files) {
        OptionModel old = before.model();
        Map<CanonicalName, List<FileSetting>> set = new LinkedHashMap<>();
        int settings = 0;
        for (ConfigurationFile file : files) {
            for (FileSetting setting : file.settings()) {
                settings++;
                set.computeIfAbsent(option(old, setting), name -> new ArrayList<>())
                        .add(setting);
            }
        }
        Replacements replacements = new Replacements(after.model());
        List<Row> rows = new ArrayList<>();
        List<OptionChange> defaults = new ArrayList<>();
        for (OptionChange change : ModelDiff.of(before, after)) {
            List<FileSetting> here = set.getOrDefault(old.canonical(change.name()), List.of());
            for (FileSetting setting : here) {
                if (matters(change, after.model())) {
                    rows.add(new Row(change, setting.place(), setting.key(), last(replacements, change)));
                }
            }
            if (here.isEmpty() && change.kind() == ChangeKind.DEFAULT) {
                defaults.add(change);
            }
        }
        return new UpgradeReport(before.title(), after.title(), settings, rows, defaults);
    }

    /** The name of the option that a setting is about: an element of a list or an entry of a map belongs to it. */
    private static CanonicalName option(OptionModel model, FileSetting setting) {
        CanonicalName name = model.canonical(setting.key());
        if (model.find(name).isPresent()) {
            return name;
        }
        return model.prefix(name)
                .filter(prefix -> prefix.option().isPresent())
                .map(OptionModel.DeclaredPrefix::name)
                .orElse(name);
    }

    private static Optional<String> last(Replacements replacements, OptionChange change) {
        Replacements.Chain chain = replacements.of(change.option());
        return chain.isUsable() ? chain.last() : Optional.empty();
    }

    /** A removed name that differs by a dash only from an option is still read. */
    private static boolean matters(OptionChange change, OptionModel after) {
        return switch (change.kind()) {
            case REMOVED, GONE_SILENTLY ->
                after.find(change.name()).map(Option::isRemoved).orElse(true);
            case ADDED, ADDED_DEPRECATED, FORGOTTEN, REVIVED, MOVED -> false;
            case DEPRECATED, DEFAULT, TYPE, WIDENED, CHOICES, RANGE -> true;
        };
    }

    /** The report as text, ending with a line break. */
    public String text() {
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(row.change().kind().word())
                .append(' ')
                .append(row.line())
                .append('\n'));
        defaults.forEach(change ->
                text.append("default, not set: ").append(change.sentence()).append('\n'));
        return text.append(summary()).append('\n').toString();
    }

    /** What the upgrade changes, in one line. */
    public String summary() {
        long renamed = rows.stream()
                .filter(row -> isGone(row) && row.replacement().isPresent())
                .count();
        long gone = rows.stream()
                .filter(row -> isGone(row) && row.replacement().isEmpty())
                .count();
        List<String> parts = new ArrayList<>();
        add(parts, renamed, "renamed (mvn config-options:migrate)");
        add(parts, gone, "gone");
        add(parts, count(ChangeKind.DEPRECATED), "deprecated");
        add(parts, count(ChangeKind.TYPE), "of another type");
        add(parts, count(ChangeKind.WIDENED), "widened to a list");
        String settingText = before + " → " + after + ": of " + Count.of(settings, "setting") + " ";
        String none = parts.isEmpty() ? "none is affected" : String.join(", ", parts);
        return settingText + none + "; " + Count.of(count(ChangeKind.DEFAULT) + defaults.size(), "default")
                + (count(ChangeKind.DEFAULT) + defaults.size() == 1 ? " changes, " : " change, ")
                + defaults.size() + " of them where nothing is set";
    }

    private static boolean isGone(Row row) {
        return row.change().kind() == ChangeKind.REMOVED || row.change().kind() == ChangeKind.GONE_SILENTLY;
    }

    private static void add(List<String> parts, long count, String what) {
        if (count > 0) {
            parts.add(count + (count == 1 ? " is " : " are ") + what);
        }
    }

    /** The number of changes of a kind that concern what is set. */
    public long count(ChangeKind kind) {
        return rows.stream().filter(row -> row.change().kind() == kind).count();
    }

    /** The report as a Markdown table, for the description of a proposed change. */
    public String markdown() {
        StringBuilder text = new StringBuilder(summary()).append(".\n");
        if (!rows.isEmpty() || !defaults.isEmpty()) {
            text.append("\n| Change | Option | Where | Instead |\n|---|---|---|---|\n");
        }
        for (Row row : rows) {
            text.append("| ").append(row.change().kind().word());
            text.append(" | `")
                    .append(row.key())
                    .append("` | ")
                    .append(row.place().fileAndLine());
            text.append(" | ")
                    .append(row.replacement().map(name -> "`" + name + "`").orElse(""))
                    .append(" |\n");
        }
        for (OptionChange change : defaults) {
            text.append("| default | `").append(change.name()).append("` | not set | `");
            text.append(cell(change.before()))
                    .append("` → `")
                    .append(cell(change.after()))
                    .append("` |\n");
        }
        return text.toString();
    }

    private static String cell(String value) {
        return value.replace("|", "\\|").replace("\n", " ");
    }

    /** The report as JSON. */
    public String json() {
        return JsonMap.report()
                .add("before", before)
                .add("after", after)
                .add("settings", settings)
                .add("changes", rows.stream().map(UpgradeReport::json).toList())
                .add("defaults", defaults.stream().map(DiffReport::json).toList())
                .add("summary", summary())
                .text();
    }

    private static JsonMap json(Row row) {
        JsonMap json = DiffReport.json(row.change())
                .add("key", row.key())
                .add("file", row.place().file())
                .add("line", row.place().line())
                .add("column", row.place().column());
        row.replacement().ifPresent(replacement -> json.add("replacement", replacement));
        return json;
    }
}
