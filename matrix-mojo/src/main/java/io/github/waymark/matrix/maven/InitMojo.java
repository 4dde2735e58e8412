package io.github.waymark.matrix.maven;

import io.github.waymark.matrix.jdk.JdkRequirement;
import io.github.waymark.matrix.start.CiCommands;
import io.github.waymark.matrix.start.FirstMatrix;
import io.github.waymark.matrix.start.LicenceHeader;
import io.github.waymark.matrix.start.Workflows;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * Creates {@code matrix.yaml} next to the root POM, with the release that the project compiles for, the JDKs of its workflows, and those
 * of this machine. A failure on an early-access build of a workflow is ignored. What CI runs with Maven apart from tests, such as
 * {@code checkstyle:check} or {@code javadoc:javadoc}, becomes the environments {@code lint} and {@code docs}. The file begins with the licence header of the project's other
 * files. Fails if the file exists.
 */
@Mojo(name = "init", requiresProject = false, aggregator = true, threadSafe = true)
public final class InitMojo extends MatrixMojo {

    private static final String COMPILER = "org.apache.maven.plugins:maven-compiler-plugin";

    /** The file to create; by default {@code matrix.yaml} next to the root POM. Also {@code MATRIX_OUTPUT}. */
    @Parameter(property = "matrix.output")
    private @Nullable File output;

    @Override
    protected void run() {
        RootDirectory root = new RootDirectory(session(), folder());
        File named = output(output);
        Path file = named == null ? root.folder().resolve("matrix.yaml") : folder().resolve(named.toPath());
        if (Files.exists(file)) {
            throw new ProblemException(new Problem(
                    "The file exists already.",
                    file.toString(),
                    "The goal does not overwrite a declaration.",
                    "Edit the file; `mvn matrix:list` shows its environments. Or create another:"
                            + " -Dmatrix.output=FILE."));
        }
        List<MavenProject> projects = root.projects();
        int release = projects.isEmpty() ? 0 : release(projects.get(0));
        String text = FirstMatrix.text(
                release,
                Workflows.of(root.folder()),
                CiCommands.of(root.folder()),
                jdks(),
                LicenceHeader.of(root.folder()));
        report(text, file.toFile(), false);
    }

    /** The release that is configured for the compiler plugin, or set by properties; 0 if there is none. */
    private static int release(MavenProject project) {
        Properties properties = project.getProperties();
        return Stream.concat(
                        configured(project),
                        Stream.of(
                                        "maven.compiler.release",
                                        "maven.compiler.target",
                                        "maven.compiler.source",
                                        "java.version")
                                .map(properties::getProperty))
                .filter(Objects::nonNull)
                .map(JdkRequirement::feature)
                .filter(feature -> feature > 0)
                .findFirst()
                .orElse(0);
    }

    private static Stream<@Nullable String> configured(MavenProject project) {
        Plugin plugin = project.getPlugin(COMPILER);
        if (plugin == null || !(plugin.getConfiguration() instanceof Xpp3Dom configuration)) {
            return Stream.empty();
        }
        return Stream.of("release", "target")
                .map(configuration::getChild)
                .filter(Objects::nonNull)
                .map(Xpp3Dom::getValue);
    }
}
