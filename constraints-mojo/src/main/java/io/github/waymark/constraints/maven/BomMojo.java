package io.github.waymark.constraints.maven;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.Coordinates;
import io.github.waymark.constraint.ListContent;
import io.github.waymark.constraint.bom.BomForm;
import io.github.waymark.constraints.bom.ImportableEntries;
import io.github.waymark.constraints.generate.Project;
import io.github.waymark.constraints.tree.DependencyUse;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.text.Count;
import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the list as a BOM for users of the projects.
 *
 * <p>In a project with packaging {@code pom}, the BOM is installed and deployed as the POM of the project. Otherwise it is only written
 * to a file. It contains the entries of included lists, the header of the list, and what describes the project: name, description, URL,
 * licences, developers and SCM.
 *
 * <p>Maven manages single artifacts. Therefore a family becomes the artifacts of it that the modules, or {@code constraints.projects}, use,
 * and an entry for all types and classifiers also gets those that they use.
 */
@Mojo(name = "bom", defaultPhase = LifecyclePhase.PACKAGE, requiresProject = false, threadSafe = true)
public final class BomMojo extends ProjectsMojo {

    /** The {@code groupId:artifactId:version} of the BOM; by default that of the project. */
    @Parameter(property = "constraints.bom")
    private @Nullable String bom;

    /** The file to write. */
    @Parameter(property = "constraints.output")
    private @Nullable File output;

    /** Installs and deploys the BOM as the POM of the project, if its packaging is {@code pom}. */
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
                ? ofBuild(output, OUTPUT).toPath()
                : published && project != null
                        ? Path.of(project.getBuild().getDirectory(), "constraints-bom.xml")
                        : folder().resolve("constraints-bom.xml");
        ConstraintList list = list();
        ListContent content =
                new ListContent(coordinates, contentIfSet().header(), ImportableEntries.of(list, used(list)), "");
        String metadata = project != null && published ? BomMetadata.of(project.getModel()) : "";
        String written = write(file, new BomForm().write(content, metadata), file);
        getLog().info(coordinates + " with "
                + Count.of(content.items(Constraint.class).size(), "version") + "; " + written);
        if (published && attach && bom == null && project != null) {
            project.setPomFile(file.toFile());
        }
    }

    /** What the projects use with the versions of the list; nothing if there are no projects. */
    private Set<Coordinates> used(ConstraintList list) {
        Set<Coordinates> used = new LinkedHashSet<>();
        for (Project project : hasProjects() ? projects(projectCoordinates()) : List.<Project>of()) {
            project.uses(ListPins.of(project, list, platform())).stream()
                    .filter(use -> use.chosen() && !use.scope().equals("system"))
                    .map(DependencyUse::coordinates)
                    .forEach(used::add);
        }
        return used;
    }

    private String coordinates(@Nullable MavenProject project, boolean published) {
        if (bom != null) {
            return bom;
        }
        if (project == null || !published) {
            throw new ProblemException(new Problem(
                    "The BOM has no coordinates.",
                    "constraints.bom",
                    "A BOM is published with a groupId, an artifactId and a version.",
                    "Set -Dconstraints.bom=org.acme:constraints:2026.1, or run in a project with packaging pom."));
        }
        return project.getGroupId() + ":" + project.getArtifactId() + ":" + project.getVersion();
    }
}
