package io.github.waymark.matrix.run.child;

import io.github.waymark.matrix.launch.MavenHome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The build that runs the matrix, with the settings that its children inherit.
 *
 * @param root the directory of the root project
 * @param pom the POM of the root project
 * @param projectFolder the directory of {@code .mvn}, which may not exist
 * @param maven the Maven that runs it
 * @param localRepository the local repository
 * @param options the command-line options that children get, too: {@code -o}, {@code -s}, {@code -pl}
 * @param profiles the profiles, as after {@code -P}
 * @param properties the user properties that children get, too
 * @param environment its environment variables
 * @param agent the jar of the agent
 */
public record ParentBuild(
        Path root,
        Path pom,
        Path projectFolder,
        MavenHome maven,
        Path localRepository,
        List<String> options,
        List<String> profiles,
        Map<String, String> properties,
        Map<String, String> environment,
        Path agent) {

    public ParentBuild {
        options = List.copyOf(options);
        profiles = List.copyOf(profiles);
        properties = Collections.unmodifiableMap(new TreeMap<>(properties));
        environment = Collections.unmodifiableMap(new TreeMap<>(environment));
    }

    /**
     * The same build with these properties, and only these modules and those that they need unless modules are selected already.
     *
     * @param modules paths below the root; empty for all
     */
    public ParentBuild with(Map<String, String> added, List<String> modules) {
        Map<String, String> all = new TreeMap<>(properties);
        all.putAll(added);
        List<String> narrowed = new ArrayList<>(options);
        if (!modules.isEmpty() && !options.contains("-pl")) {
            narrowed.addAll(List.of("-pl", String.join(",", modules), "-am"));
        }
        return new ParentBuild(
                root, pom, projectFolder, maven, localRepository, narrowed, profiles, all, environment, agent);
    }

    /** Whether it builds several modules at the same time, and so do its children. */
    public boolean isThreaded() {
        return options.contains("-T");
    }

    /** The options without {@code -pl}, {@code -am} and {@code -amd}, which are for the modules of the root project. */
    List<String> optionsWithoutModules() {
        List<String> rest = new ArrayList<>(options);
        int selection = rest.indexOf("-pl");
        if (selection >= 0) {
            rest.subList(selection, selection + 2).clear();
        }
        rest.removeAll(List.of("-am", "-amd"));
        return rest;
    }

    boolean isOffline() {
        return options.contains("-o");
    }
}
