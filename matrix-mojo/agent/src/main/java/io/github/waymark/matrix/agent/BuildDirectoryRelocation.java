package io.github.waymark.matrix.agent;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.maven.model.Build;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;

/**
 * Relocates the build directories of modules into the environment's directory.
 *
 * <p>Once the projects are read, {@code ${project.build.directory}} is already interpolated, so every path below an old directory is
 * replaced in the effective model. That includes {@code ${basedir}/target}.
 */
final class BuildDirectoryRelocation {

    /** The matrix's directory in {@code target}; paths below it are already relocated. */
    private static final String OWN = "matrix";

    private final Map<String, String> newByOld =
            new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    private BuildDirectoryRelocation() {}

    static BuildDirectoryRelocation of(List<MavenProject> projects, Path root, Path builds) {
        BuildDirectoryRelocation relocation = new BuildDirectoryRelocation();
        for (MavenProject project : projects) {
            Path module = project.getBasedir().toPath().toAbsolutePath().normalize();
            relocation.add(
                    new File(project.getBuild().getDirectory()).toPath(),
                    directory(root, module, builds).resolve("target"));
        }
        return relocation;
    }

    /** The directory of a module below {@code builds}; also for a module that is outside the root directory. */
    static Path directory(Path root, Path module, Path builds) {
        Path directory = builds;
        for (Path step : root.relativize(module)) {
            String name = step.toString();
            directory = name.isEmpty() ? directory : directory.resolve(name.equals("..") ? "_" : name);
        }
        return directory;
    }

    void add(Path from, Path to) {
        newByOld.put(from.toAbsolutePath().normalize().toString(), to.toString());
    }

    void apply(MavenProject project) {
        Build build = project.getBuild();
        build.setDirectory(moved(build.getDirectory()));
        build.setOutputDirectory(moved(build.getOutputDirectory()));
        build.setTestOutputDirectory(moved(build.getTestOutputDirectory()));
        build.setSourceDirectory(moved(build.getSourceDirectory()));
        build.setTestSourceDirectory(moved(build.getTestSourceDirectory()));
        build.getResources().forEach(this::apply);
        build.getTestResources().forEach(this::apply);
        build.setFilters(moved(build.getFilters()));
        build.getPlugins().forEach(this::apply);
        project.getDependencies().forEach(this::apply);
        apply(project.getCompileSourceRoots());
        apply(project.getTestCompileSourceRoots());
        for (String name : project.getProperties().stringPropertyNames()) {
            String value = project.getProperties().getProperty(name);
            String moved = moved(value);
            if (!moved.equals(value)) {
                project.getProperties().setProperty(name, moved);
            }
        }
    }

    private void apply(Plugin plugin) {
        reconfigure(plugin);
        plugin.getExecutions().forEach(this::reconfigure);
    }

    private void reconfigure(ConfigurationContainer container) {
        ConfigurationTree.of(container).ifPresent(tree -> {
            ConfigurationTree moved = tree.map(this::moved);
            if (!moved.equals(tree)) {
                moved.applyTo(container);
            }
        });
    }

    private void apply(Resource resource) {
        resource.setDirectory(moved(resource.getDirectory()));
        if (resource.getTargetPath() != null) {
            resource.setTargetPath(moved(resource.getTargetPath()));
        }
    }

    private void apply(Dependency dependency) {
        if (dependency.getSystemPath() != null) {
            dependency.setSystemPath(moved(dependency.getSystemPath()));
        }
    }

    private void apply(List<String> roots) {
        // Maven 4 may return an unmodifiable list, so change it only when needed.
        if (!moved(roots).equals(roots)) {
            UnaryOperator<String> move = this::moved;
            roots.replaceAll(move);
        }
    }

    private List<String> moved(List<String> texts) {
        List<String> moved = new ArrayList<>();
        texts.forEach(text -> moved.add(moved(text)));
        return moved;
    }

    /** The text with each old directory replaced, the deepest first. */
    String moved(String text) {
        String moved = text;
        for (Map.Entry<String, String> move : newByOld.entrySet()) {
            moved = moved(moved, move.getKey(), move.getValue());
        }
        return moved;
    }

    private static String moved(String text, String from, String to) {
        int at = text.indexOf(from);
        if (at < 0) {
            return text;
        }
        StringBuilder moved = new StringBuilder();
        int done = 0;
        for (; at >= 0; at = text.indexOf(from, at + from.length())) {
            int end = at + from.length();
            if (endsDirectory(text, end)) {
                moved.append(text, done, at).append(to);
                done = end;
            }
        }
        return moved.append(text, done, text.length()).toString();
    }

    /** Whether the directory name ends here and the path is not in the matrix's own directory. */
    private static boolean endsDirectory(String text, int end) {
        if (end == text.length()) {
            return true;
        }
        char next = text.charAt(end);
        if (Character.isLetterOrDigit(next) || next == '-' || next == '_' || next == '.') {
            return false;
        }
        return !(text.startsWith(OWN, end + 1) && text.length() > end + 1 + OWN.length());
    }
}
