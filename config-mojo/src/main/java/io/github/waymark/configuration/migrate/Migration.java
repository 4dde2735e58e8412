package io.github.waymark.configuration.migrate;

import io.github.waymark.configuration.file.ConfigurationFile;
import io.github.waymark.configuration.file.FileFormat;
import io.github.waymark.configuration.file.FileSetting;
import io.github.waymark.configuration.option.OptionModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Renames settings of deprecated options in the files of a module. */
public final class Migration {

    private final OptionModel model;
    private final Targets targets;
    private final Set<String> taken = new HashSet<>();

    /**
     * A migration.
     *
     * @param files all files of the module; a name that one of them sets under the same condition is not given twice
     */
    public Migration(OptionModel model, List<ConfigurationFile> files) {
        this.model = model;
        this.targets = new Targets(model);
        for (ConfigurationFile file : files) {
            for (FileSetting setting : file.settings()) {
                taken.add(identity(setting.profile(), setting.key(), file.path().format()));
            }
        }
    }

    private String identity(String condition, String key, FileFormat format) {
        boolean variable = format == FileFormat.ENVIRONMENT;
        String name = variable ? key : model.canonical(key).text();
        return condition + "\n" + name;
    }

    /** The change of a file. A file that can't be read as a whole, or a part of another file, is not changed. */
    public FileMigration of(ConfigurationFile file) {
        boolean whole = file.faults().isEmpty() && file.path().yamlPath().isEmpty();
        if (!whole) {
            return new FileMigration(file, file.text(), List.of(), unchanged(file));
        }
        return switch (file.path().format()) {
            case YAML -> new YamlMigration(this, model, file).run();
            case PROPERTIES, ENVIRONMENT, INI -> lines(file);
        };
    }

    private List<Refusal> unchanged(ConfigurationFile file) {
        List<Refusal> refusals = new ArrayList<>();
        String reason = file.faults().isEmpty() ? "it is a part of another file" : "the file can't be read as a whole";
        for (FileSetting setting : file.settings()) {
            if (targets.of(setting.key()).isPresent()) {
                refusals.add(new Refusal(setting.place(), setting.key(), reason));
            }
        }
        return refusals;
    }

    /** The change of a file with a setting a line. */
    private FileMigration lines(ConfigurationFile file) {
        List<TextEdit> edits = new ArrayList<>();
        List<Rename> renames = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        LineNames names = new LineNames(model, file.path().format());
        for (FileSetting setting : file.settings()) {
            Optional<Target> target = names.option(setting.key()).flatMap(targets::of);
            if (target.isEmpty()) {
                continue;
            }
            Target decided = decided(target.get(), setting, names);
            if (decided instanceof Target.Renamed renamed) {
                edits.add(new TextEdit(
                        setting.keySpan().start(), setting.keySpan().end(), names.written(renamed.name())));
                renames.add(new Rename(setting.place(), setting.key(), names.plain(renamed.name())));
            } else if (decided instanceof Target.Refused refused) {
                refusals.add(new Refusal(setting.place(), setting.key(), refused.reason()));
            }
        }
        return new FileMigration(file, TextEdit.apply(file.text(), edits), renames, refusals);
    }

    private Target decided(Target target, FileSetting setting, LineNames names) {
        if (!(target instanceof Target.Renamed renamed)) {
            return target;
        }
        if (!setting.keySpan().isKnown()) {
            return new Target.Refused("it is a part of another file");
        }
        Optional<String> obstacle = names.obstacle(setting.key(), renamed.name());
        if (obstacle.isPresent()) {
            return new Target.Refused(obstacle.get());
        }
        String name = names.plain(renamed.name());
        boolean free = identity("", setting.key(), names.format()).equals(identity("", name, names.format()))
                || taken.add(identity(setting.profile(), name, names.format()));
        return free ? renamed : taken(renamed.name());
    }

    static Target taken(String name) {
        return new Target.Refused(name + " is set too");
    }

    Targets targets() {
        return targets;
    }

    /** Takes a name for a setting of a YAML file; whether nothing else has it. */
    boolean take(String condition, String key, String name) {
        return model.canonical(key).equals(model.canonical(name))
                || taken.add(identity(condition, name, FileFormat.YAML));
    }
}
