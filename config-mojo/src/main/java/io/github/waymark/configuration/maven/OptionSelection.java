package io.github.waymark.configuration.maven;

import io.github.waymark.configuration.option.CanonicalName;
import io.github.waymark.configuration.option.Option;
import io.github.waymark.configuration.option.OptionModel;
import io.github.waymark.configuration.source.ClassPathEntry;
import io.github.waymark.text.NameGlob;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The options that a page or sample shows: those of the module, and of artifacts that are named.
 *
 * @param artifacts patterns of file names of jars and names of modules
 */
record OptionSelection(Set<String> artifacts) {

    OptionSelection {
        artifacts = Set.copyOf(artifacts);
    }

    /**
     * The artifacts on a class path.
     *
     * @param jars whether the class path consists of jars that the user names, which all count
     * @param include patterns of artifacts in addition to the module itself
     */
    static OptionSelection of(List<ClassPathEntry> classPath, boolean jars, List<String> include) {
        Set<String> artifacts = new LinkedHashSet<>();
        include.forEach(pattern -> artifacts.add(pattern.strip()));
        if (jars) {
            artifacts.add("*");
        } else {
            classPath.stream().limit(1).map(ClassPathEntry::name).forEach(artifacts::add);
        }
        return new OptionSelection(artifacts);
    }

    /** The options of the artifacts, in the order of the model. */
    List<Option> of(OptionModel model) {
        return model.declared().stream()
                .filter(option -> artifacts.stream()
                        .anyMatch(pattern ->
                                NameGlob.matches(pattern, option.origin().artifact())))
                .toList();
    }

    /** The options below a prefix. */
    static List<Option> below(OptionModel model, List<Option> options, String group) {
        CanonicalName prefix = model.canonical(group);
        List<Option> below = new ArrayList<>(options);
        below.removeIf(option -> !model.canonical(option.name()).startsWith(prefix));
        return below;
    }
}
