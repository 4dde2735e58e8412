package io.github.waymark.constraints.maven;

import io.github.waymark.constraint.ListContent;
import io.github.waymark.constraint.source.ListForms;
import io.github.waymark.output.OutputFile;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.text.Count;
import java.io.File;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the list as a BOM, the recommendation for whoever uses the projects.
 *
 * <p>In a project of packaging {@code pom} the BOM becomes the POM that is installed and deployed, under the project's own coordinates;
 * the entries of included lists are joined in. Elsewhere it is only written to a file.
 */
@Mojo(name = "bom", defaultPhase = LifecyclePhase.PACKAGE, requiresProject = false, threadSafe = true)
public final class BomMojo extends ListReadingMojo {

    /** Under which {@code groupId:artifactId:version} the BOM is published; without it, the project's own. */
    @Parameter(property = "constraints.bom")
    private @Nullable String bom;

    /** The file to write. */
    @Parameter(property = "constraints.output")
    private @Nullable File output;

    /** Makes the BOM the POM that is installed and deployed, in a project of packaging {@code pom}. */
    @Parameter(property = "constraints.attach", defaultValue = "true")
    private boolean attach;

    @Override
    protected void run() {
        MavenProject project = session().getCurrentProject();
        boolean published = project != null
                && project.getFile() != null
                && project.getPackaging().equals("pom");
        String coordinates = coordinates(project, published);
        Path file = output != null
                ? folder().resolve(output.toPath())
                : published && project != null
                        ? Path.of(project.getBuild().getDirectory(), "constraints-bom.xml")
                        : folder().resolve("constraints-bom.xml");
        ListContent content = new ListContent(coordinates, "", list().items(), "");
        boolean changed = OutputFile.write(file, ListForms.ofFile("bom.xml").write(content));
        getLog().info(coordinates + " with " + Count.of(list().constraints().size(), "version") + "; "
                + (changed ? "wrote " : "unchanged: ") + file);
        if (published && attach && bom == null && project != null) {
            project.setPomFile(file.toFile());
        }
    }

    private String coordinates(@Nullable MavenProject project, boolean published) {
        if (bom != null) {
            return bom;
        }
        if (project == null || !published) {
            throw new ProblemException(new Problem(
                    "The BOM has no coordinates.",
                    "constraints.bom",
                    "It is published under a groupId, an artifactId and a version.",
                    "Name them, -Dconstraints.bom=org.acme:constraints:2026.1, or run in a project of packaging pom."));
        }
        return project.getGroupId() + ":" + project.getArtifactId() + ":" + project.getVersion();
    }
}
