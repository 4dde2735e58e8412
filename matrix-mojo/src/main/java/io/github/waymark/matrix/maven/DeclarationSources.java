package io.github.waymark.matrix.maven;

import io.github.waymark.matrix.declare.Declaration;
import io.github.waymark.matrix.declare.SettingsLayer;
import io.github.waymark.matrix.expand.Condition;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.tree.Tree;
import io.github.waymark.yaml.YamlFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.jspecify.annotations.Nullable;

/** Reads the declaration: {@code matrix.yaml}, and below it what the POM and its parents configure. */
final class DeclarationSources {

    private static final String FILE = "matrix.yaml";

    private final RootDirectory root;
    private final MavenSession session;
    private final MojoExecution execution;
    private final Path folder;
    private final @Nullable File file;

    DeclarationSources(MavenSession session, MojoExecution execution, Path folder, @Nullable File file) {
        this.root = new RootDirectory(session, folder);
        this.session = session;
        this.execution = execution;
        this.folder = folder;
        this.file = file;
    }

    /**
     * The declaration; of two places that state a key, the YAML file wins over the POM, and a POM over its parent.
     *
     * @param configured settings that are parameters of the goals, too; they are the weakest of those of {@code base}
     */
    Declaration declaration(SettingsLayer configured) {
        List<Tree.Mapping> trees = new ArrayList<>();
        yaml().ifPresent(trees::add);
        trees.addAll(new PomConfiguration(session, execution, root).trees());
        Tree.Mapping joined = trees.stream().reduce(Tree.Mapping::over).orElse(Tree.empty(FILE));
        Declaration declaration = Declaration.of(joined).withDefaults(configured);
        checkPlugin(declaration);
        return declaration;
    }

    private Optional<Tree.Mapping> yaml() {
        Path path = file == null ? root.folder().resolve(FILE) : folder.resolve(file.toPath());
        if (!Files.isRegularFile(path)) {
            if (file != null) {
                throw new ProblemException(new Problem(
                        "There is no such file.",
                        "-Dmatrix.file=" + file,
                        "The matrix is declared in it.",
                        "Correct the path, or run `mvn matrix:init`."));
            }
            return Optional.empty();
        }
        String name = path.startsWith(folder) ? folder.relativize(path).toString() : path.toString();
        Tree tree =
                read(path, name).root("matrix", "What it declares is unknown.").orElse(Tree.empty(name));
        if (tree instanceof Tree.Mapping mapping) {
            return Optional.of(mapping);
        }
        throw new ProblemException(new Problem(
                "The matrix is " + tree.kind() + ".",
                tree.where(),
                "It must be a mapping with keys such as `envs:`.",
                "Write for example `envs: [\"jdk{17,25}\"]`."));
    }

    private static YamlFile read(Path path, String name) {
        try {
            return YamlFile.read(path, name);
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem("The file can't be read.", name, String.valueOf(e), "Let this user read it."), e);
        }
    }

    private void checkPlugin(Declaration declaration) {
        String version = String.valueOf(execution.getPlugin().getVersion());
        for (String required : declaration.plugin().items()) {
            String lowest = required.replaceFirst("^\\s*>=\\s*", "");
            if (!Condition.holds(lowest.endsWith("+") ? lowest : lowest + "+", version)) {
                throw new ProblemException(new Problem(
                        "The matrix requires matrix-maven-plugin " + required + ", and this is " + version + ".",
                        declaration.plugin().place(),
                        "It says things that an older plugin doesn't understand.",
                        "Raise the version of io.github.waymark:matrix-maven-plugin in the POM."));
            }
        }
    }
}
