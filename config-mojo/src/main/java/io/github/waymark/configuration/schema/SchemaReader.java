package io.github.waymark.configuration.schema;

import io.github.waymark.configuration.option.CanonicalName;
import io.github.waymark.configuration.option.Declarations;
import io.github.waymark.configuration.option.Deprecation;
import io.github.waymark.configuration.option.Dialect;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionGroup;
import io.github.waymark.configuration.option.Origin;
import io.github.waymark.finding.Place;
import io.github.waymark.problem.Problem;
import io.github.waymark.settings.NearestName;
import io.github.waymark.tree.Tree;
import io.github.waymark.yaml.YamlFault;
import io.github.waymark.yaml.YamlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads the schemas of projects without a framework, {@code META-INF/config-options/*.yaml}: a group with options.
 *
 * <p>Strict, because a mistyped key would mean an option without a type or a default. Call {@link #read} for each file of an artifact, then
 * {@link #result}.
 */
public final class SchemaReader {

    /** Where schemas are in a jar. */
    public static final String FOLDER = "META-INF/config-options/";

    private static final List<String> KEYS = List.of("schema", "group", "description", "options");

    private final String artifact;
    private final List<Option> options = new ArrayList<>();
    private final List<OptionGroup> groups = new ArrayList<>();
    private final Map<String, Place> replacements = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * Creates a reader.
     *
     * @param artifact the file name of the jar, or the name of the module
     */
    public SchemaReader(String artifact) {
        this.artifact = artifact;
    }

    /**
     * What all files declare.
     *
     * @param problems what is wrong with them; their other options are declared
     */
    public record Result(Declarations declarations, List<Problem> problems) {
        public Result {
            problems = List.copyOf(problems);
        }
    }

    /** The options of the files that were read, and what is wrong with the files. */
    public Result result() {
        List<String> names = options.stream().map(Option::name).toList();
        List<CanonicalName> canonical =
                names.stream().map(SchemaReader::canonical).toList();
        List<Problem> all = new ArrayList<>(problems);
        replacements.forEach((replacement, place) -> {
            if (!canonical.contains(canonical(replacement))) {
                all.add(new Problem(
                        "Unknown replacement '" + replacement + "'.",
                        place.toString(),
                        "A setting can't be renamed to an option that doesn't exist.",
                        NearestName.question(replacement, names) + "Name an option of a schema of this artifact."));
            }
        });
        return new Result(new Declarations(options, groups, List.of(), List.of()), all);
    }

    private static CanonicalName canonical(String name) {
        return CanonicalName.ofOption(name, Dialect.PLAIN);
    }

    /**
     * Reads a file.
     *
     * @param name the file in messages and origins
     */
    public void read(byte[] content, String name) {
        YamlFile file = YamlFile.read(content, name);
        for (YamlFault fault : file.faults()) {
            problem("The schema can't be read as YAML: " + fault.reason(), fault.place(), fault.fix());
        }
        Optional<Tree> root = file.root();
        if (root.isEmpty() || !file.faults().isEmpty()) {
            return;
        }
        if (!(root.get() instanceof Tree.Mapping mapping)) {
            problem("The schema is " + root.get().kind(), root.get().place(), "Write `schema: 1` and `options:`.");
            return;
        }
        readMapping(mapping, name);
    }

    private void readMapping(Tree.Mapping mapping, String name) {
        SchemaNode node = new SchemaNode(mapping, problems);
        node.requireKeys(KEYS);
        String version = node.text("schema").orElse("");
        if (!version.equals("1")) {
            Place place = mapping.value("schema").map(Tree::place).orElse(mapping.place());
            problem("The version of the schema is '" + version + "'", place, "Write `schema: 1`.");
            return;
        }
        String group = node.text("group").orElse("");
        if (!group.isEmpty()) {
            groups.add(new OptionGroup(group, "", node.text("description").orElse("")));
        }
        Optional<Tree> declared = mapping.value("options");
        if (declared.isPresent() && declared.get() instanceof Tree.Mapping all) {
            for (Tree.Entry entry : all.entries()) {
                readOption(entry, group, name);
            }
        } else {
            problem("The schema has no mapping 'options'", mapping.place(), "Write `options:` with a name per option.");
        }
    }

    private void readOption(Tree.Entry entry, String group, String file) {
        String name = group.isEmpty() ? entry.name() : group + "." + entry.name();
        if (options.stream().anyMatch(option -> canonical(option.name()).equals(canonical(name)))) {
            problem("The option '" + name + "' is declared twice", entry.place(), "Remove one of the two.");
            return;
        }
        if (!(entry.value() instanceof Tree.Mapping mapping)) {
            problem(
                    "The option '" + name + "' is " + entry.value().kind(),
                    entry.place(),
                    "Write its type and description: `" + entry.name() + ": {type: string, description: …}`.");
            return;
        }
        Option option = new SchemaOption(name, mapping, problems).read(group, new Origin(artifact, file, ""));
        options.add(option);
        Optional<String> replacement = option.deprecation().flatMap(Deprecation::replacement);
        replacement.ifPresent(other -> replacements.putIfAbsent(other, entry.place()));
    }

    private void problem(String what, Place place, String fix) {
        problems.add(new Problem(what + ".", place.toString(), "Options that are not declared can't be checked.", fix));
    }
}
