package io.github.waymark.matrix.start;

import io.github.waymark.matrix.jdk.JdkRequirement;
import io.github.waymark.tree.Tree;
import io.github.waymark.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The JDKs that GitHub workflows use, in {@code strategy.matrix} or with {@code setup-java}. */
public final class Workflows {

    private static final Set<String> KEYS = Set.of(
            "java", "jdk", "java-version", "jdk-version", "java_version", "jdk_version", "javaversion", "jdkversion");

    private final Map<Integer, String> releases = new TreeMap<>();
    private final Map<Integer, String> earlyAccess = new TreeMap<>();

    private Workflows() {}

    /** Reads the workflows of a project; files that can't be read are ignored. */
    public static Workflows of(Path root) {
        Workflows workflows = new Workflows();
        for (Path file : files(root.resolve(".github").resolve("workflows"))) {
            try {
                String name = String.valueOf(file.getFileName());
                YamlFile.read(file, name).root().ifPresent(tree -> workflows.read(tree, name));
            } catch (IOException e) {
                // Workflows are only hints for the first matrix.
            }
        }
        return workflows;
    }

    /** The feature releases, each with the first file that contains it. */
    public Map<Integer, String> releases() {
        return Collections.unmodifiableMap(releases);
    }

    /** The feature releases of early-access builds, {@code 27-ea}, each with the first file that contains it. */
    public Map<Integer, String> earlyAccess() {
        return Collections.unmodifiableMap(earlyAccess);
    }

    private static List<Path> files(Path folder) {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*.{yml,yaml}")) {
                all.forEach(files::add);
            } catch (IOException e) {
                return List.of();
            }
        }
        Collections.sort(files);
        return files;
    }

    private void read(Tree tree, String file) {
        if (tree instanceof Tree.Mapping mapping) {
            for (Tree.Entry entry : mapping.entries()) {
                if (KEYS.contains(entry.name().toLowerCase(Locale.ROOT))) {
                    values(entry.value(), file);
                }
                read(entry.value(), file);
            }
        } else if (tree instanceof Tree.Items items) {
            items.values().forEach(item -> read(item, file));
        }
    }

    private void values(Tree tree, String file) {
        if (tree instanceof Tree.Items items) {
            items.values().forEach(item -> values(item, file));
        } else if (tree instanceof Tree.Scalar text) {
            // setup-java accepts several versions, one per line.
            for (String line : text.text().split("\\s+", -1)) {
                int feature = JdkRequirement.feature(line);
                if (feature > 0) {
                    (line.contains("-ea") ? earlyAccess : releases).putIfAbsent(feature, file);
                }
            }
        }
    }
}
