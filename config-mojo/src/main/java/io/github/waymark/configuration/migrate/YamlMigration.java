package io.github.waymark.configuration.migrate;

import io.github.waymark.configuration.file.ConfigurationFile;
import io.github.waymark.configuration.file.FileSetting;
import io.github.waymark.configuration.file.YamlText;
import io.github.waymark.configuration.option.CanonicalName;
import io.github.waymark.configuration.option.OptionModel;
import io.github.waymark.finding.Place;
import io.github.waymark.tree.Tree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Renames settings of a YAML file, one mapping after the other.
 *
 * <p>After each change the text is read again. If it hasn't exactly the expected settings, the change is taken back.
 */
final class YamlMigration {

    /**
     * A mapping or value that moves as a whole.
     *
     * @param renames of the settings in it
     * @param parts the units that it consists of, which move one by one if its new name exists
     */
    private record Unit(
            String identity, String key, String name, Place place, List<Rename> renames, List<Unit> parts) {}

    private final Migration migration;
    private final OptionModel model;
    private final ConfigurationFile original;
    private final Map<String, Target> decisions = new LinkedHashMap<>();
    private final List<Rename> renames = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private ConfigurationFile current;

    YamlMigration(Migration migration, OptionModel model, ConfigurationFile file) {
        this.migration = migration;
        this.model = model;
        this.original = file;
        this.current = file;
    }

    FileMigration run() {
        List<YamlEntry> all = YamlEntry.all(YamlText.documents(original));
        Map<Place, String> conditions = new HashMap<>();
        for (FileSetting setting : original.settings()) {
            conditions.putIfAbsent(setting.place(), setting.profile());
        }
        for (YamlEntry entry : all) {
            decide(entry, conditions.getOrDefault(entry.entry().place(), ""));
        }
        List<Unit> units = new ArrayList<>();
        for (YamlEntry entry : all) {
            if (entry.path().size() == 1) {
                addUnits(entry, units);
            }
        }
        units.forEach(this::apply);
        return new FileMigration(original, current.text(), renames, refusals);
    }

    /** Decides about the entries that are options, whole maps and lists, or entries of maps. */
    private void decide(YamlEntry entry, String condition) {
        boolean mapping = !entry.children().isEmpty();
        boolean option = !mapping || isOpen(entry.key());
        boolean inside =
                decisions.keySet().stream().anyMatch(other -> entry.identity().startsWith(other + "\n"));
        if (!option || inside) {
            return;
        }
        Optional<Target> found = migration.targets().of(entry.key());
        if (found.isEmpty()) {
            return;
        }
        Target target = found.get();
        if (target instanceof Target.Renamed renamed && !migration.take(condition, entry.key(), renamed.name())) {
            target = Migration.taken(renamed.name());
        }
        decisions.put(entry.identity(), target);
        if (target instanceof Target.Refused refused) {
            refusals.add(new Refusal(entry.entry().place(), entry.key(), refused.reason()));
        }
    }

    /** Whether the name is that of a map. A mapping below any other option is no value of it. */
    private boolean isOpen(String key) {
        return model.find(key).map(option -> !option.type().isLeaf()).orElse(false);
    }

    private void addUnits(YamlEntry entry, List<Unit> units) {
        Optional<Unit> unit = unit(entry);
        if (unit.isPresent()) {
            units.add(unit.get());
        } else {
            entry.children().forEach(child -> addUnits(child, units));
        }
    }

    /** The entry as a unit: a setting that is renamed, or a mapping of which all settings get the same new prefix. */
    private Optional<Unit> unit(YamlEntry entry) {
        Target target = decisions.get(entry.identity());
        if (target != null) {
            return target instanceof Target.Renamed renamed ? Optional.of(single(entry, renamed)) : Optional.empty();
        }
        List<Rename> inside = new ArrayList<>();
        List<Unit> parts = new ArrayList<>();
        Optional<String> prefix = Optional.empty();
        for (YamlEntry child : entry.children()) {
            Optional<Unit> unit = unit(child);
            Optional<String> before =
                    unit.flatMap(one -> parent(one.name(), child.entry().name()));
            if (before.isEmpty() || (prefix.isPresent() && !same(prefix.get(), before.get()))) {
                return Optional.empty();
            }
            prefix = before;
            inside.addAll(unit.get().renames());
            parts.add(unit.get());
        }
        boolean profile = entry.path().size() == 1 && entry.entry().name().startsWith("%");
        boolean stays = prefix.map(name -> same(name, entry.key())).orElse(true);
        return stays || profile
                ? Optional.empty()
                : Optional.of(new Unit(
                        entry.identity(),
                        entry.key(),
                        prefix.orElseThrow(),
                        entry.entry().place(),
                        inside,
                        parts));
    }

    private static Unit single(YamlEntry entry, Target.Renamed renamed) {
        Place place = entry.entry().place();
        Rename rename = new Rename(place, entry.key(), renamed.name());
        return new Unit(entry.identity(), entry.key(), renamed.name(), place, List.of(rename), List.of());
    }

    /** The name without its last part, if that is the name of the child. */
    private Optional<String> parent(String name, String child) {
        int size = model.canonical(name).size() - model.canonical(child).size();
        for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
            if (model.canonical(name.substring(0, dot)).size() == size) {
                boolean same = same(name.substring(dot + 1), child);
                return same ? Optional.of(name.substring(0, dot)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean same(String name, String other) {
        return model.canonical(name).equals(model.canonical(other));
    }

    private void apply(Unit unit) {
        List<Tree> documents = YamlText.documents(current);
        Optional<YamlEntry> entry = YamlEntry.find(documents, unit.identity());
        Optional<String> changed =
                entry.flatMap(found -> new YamlRename(current.text(), documents, model, found).to(unit.name()));
        Optional<ConfigurationFile> next = changed.map(text ->
                        ConfigurationFile.read(original.path(), text.getBytes(original.charset()), model.dialect()))
                .filter(file -> file.faults().isEmpty()
                        && isExpected(file, unit, entry.orElseThrow().document()));
        if (next.isPresent()) {
            current = next.get();
            renames.addAll(unit.renames());
            return;
        }
        if (!unit.parts().isEmpty()) {
            unit.parts().forEach(this::apply);
            return;
        }
        for (Rename rename : unit.renames()) {
            refusals.add(new Refusal(
                    rename.place(), rename.from(), "the form of the file needs a change by hand, to " + rename.to()));
        }
    }

    /** Whether the changed file has the settings of the current one, with the new names. */
    private boolean isExpected(ConfigurationFile changed, Unit unit, int document) {
        List<String> expected = new ArrayList<>();
        for (FileSetting setting : current.settings()) {
            boolean renamed = setting.document() == document && isIn(setting.key(), unit.key());
            String key =
                    renamed ? unit.name() + setting.key().substring(unit.key().length()) : setting.key();
            expected.add(line(setting, key));
        }
        List<String> actual = new ArrayList<>();
        changed.settings().forEach(setting -> actual.add(line(setting, setting.key())));
        expected.sort(null);
        actual.sort(null);
        return expected.equals(actual);
    }

    private static boolean isIn(String key, String prefix) {
        return key.startsWith(prefix)
                && (key.length() == prefix.length()
                        || key.charAt(prefix.length()) == '.'
                        || key.charAt(prefix.length()) == '[');
    }

    private String line(FileSetting setting, String key) {
        CanonicalName name = model.canonical(key);
        return setting.document() + "\t" + setting.profile() + "\t" + name.text() + "\t" + setting.value();
    }
}
