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

/** Reads the declaration of the matrix from {@code matrix.yaml}, the POM and its parents. */
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
     * The declaration. {@code matrix.yaml} overrides keys of the POM, and a POM overrides those of its parent.
     *
     * @param configured settings that are parameters of the goals; {@code base} overrides them
     */
    Declaration declaration(SettingsLayer configured) {
        List<Tree.Mapping> trees = new ArrayList<>();
        yaml().ifPresent(trees::add);
        PomConfiguration poms = new PomConfiguration(session, execution, root);
        trees.addAll(poms.trees());
        Tree.Mapping joined = trees.stream().reduce(Tree.Mapping::over).orElse(Tree.empty(FILE));
        Declaration declaration =
                Declaration.of(joined).withDefaults(configured).withInherited(poms.inherited());
        checkPlugin(declaration);
        return declaration;
    }

    private Optional<Tree.Mapping> yaml() {
        Path path = file == null ? root.folder().resolve(FILE) : folder.resolve(file.toPath());
        if (!Files.isRegularFile(path)) {
            if (file != null) {
                throw new ProblemException(new Problem(
                        "The file does not exist.",
                        "-Dmatrix.file=" + file,
                        "It should contain the declaration of the matrix.",
                        "Correct the path, or create the file with `mvn matrix:init`."));
            }
            return Optional.empty();
        }
        String name = path.startsWith(folder) ? folder.relativize(path).toString() : path.toString();
        Tree tree = read(path, name)
                .root("matrix", "The matrix is declared in this file.")
                .orElse(Tree.empty(name));
        if (tree instanceof Tree.Mapping mapping) {
            return Optional.of(mapping);
        }
        throw new ProblemException(new Problem(
                "The matrix is " + tree.kind() + ".",
                tree.where(),
                "It must be a mapping with keys such as `envs:`.",
                "Write, for example, `envs: [\"jdk{17,25}\"]`."));
    }

    private static YamlFile read(Path path, String name) {
        try {
            return YamlFile.read(path, name);
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem("The file can't be read.", name, String.valueOf(e), "Make it readable for this user."),
                    e);
        }
    }

    private void checkPlugin(Declaration declaration) {
        String version = String.valueOf(execution.getPlugin().getVersion());
        for (String required : declaration.plugin().items()) {
            String lowest = required.replaceFirst("^\\s*>=\\s*", "");
            if (!Condition.holds(lowest.endsWith("+") ? lowest : lowest + "+", version)) {
                throw new ProblemException(new Problem(
                        "The matrix requires matrix-maven-plugin " + required + ", but this is version " + version
                                + ".",
                        declaration.plugin().place(),
                        "An older plugin may not support all of its settings.",
                        "Raise the version of io.github.waymark:matrix-maven-plugin in the POM."));
            }
        }
    }
}
