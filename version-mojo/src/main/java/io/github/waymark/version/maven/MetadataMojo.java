package io.github.waymark.version.maven;

import io.github.waymark.checkout.Checkout;
import io.github.waymark.metadata.MetadataElements;
import io.github.waymark.metadata.MetadataElements.Element;
import io.github.waymark.metadata.ProjectMetadata;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import io.github.waymark.version.metadata.MetadataReport;
import java.io.File;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.model.Model;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Shows which elements required by Maven Central are missing from each POM, which of them can be taken from the repository (remote,
 * README, licence, a file with developers), and which can't. Paste the elements into the POM, or set {@code -Dwaymark.metadata=true}
 * (preferably in {@code .mvn/maven.config}) so that the extension adds them to the installed and deployed POMs.
 */
@Mojo(name = "metadata", aggregator = true, threadSafe = true)
public final class MetadataMojo extends VersionMojo {

    /** {@code text}, or {@code json} (one object per line). */
    @Parameter(property = "version.format", defaultValue = "text")
    private String format = "text";

    /** The file to write to, in UTF-8. By default, text is written to the log and JSON to standard output. */
    @Parameter(property = "version.output")
    private @Nullable File output;

    /** Fails if an element that Maven Central requires is missing and can't be taken from the repository. */
    @Parameter(property = "version.failOnMissing", defaultValue = "false")
    private boolean failOnMissing;

    @Override
    protected void run() {
        boolean json = isJson(format);
        Checkout checkout = checkout();
        ProjectMetadata projectMetadata = checkout.projectMetadata();
        StringBuilder all = new StringBuilder();
        StringBuilder missing = new StringBuilder();
        for (MavenProject project : session().getProjects()) {
            MetadataReport report = new MetadataReport(
                    project.getArtifactId(),
                    lacking(project),
                    new MetadataElements(projectMetadata, project.getArtifactId()));
            all.append(json ? report.json() : report.text());
            report.missing()
                    .forEach(element -> missing.append(' ')
                            .append(report.module())
                            .append(':')
                            .append(element.tag()));
        }
        report(all.toString(), output, !json);
        if (failOnMissing && !missing.isEmpty()) {
            throw new ProblemException(new Problem(
                    "Elements are missing from the POMs, and the repository doesn't supply them.",
                    "module:element" + missing,
                    "Maven Central rejects a release without them.",
                    "Add them to the POM, or to the repository as `mvn version:metadata` describes."));
        }
    }

    /** The elements missing from the POM file; those that the extension added in this build count as missing. */
    private static Set<Element> lacking(MavenProject project) {
        Model model = project.getModel();
        List<String> completed = List.of(
                project.getProperties().getProperty("waymark.completed", "").split(",", -1));
        Map<Element, @Nullable String> texts = new EnumMap<>(Element.class);
        texts.put(Element.NAME, model.getName());
        texts.put(Element.DESCRIPTION, model.getDescription());
        texts.put(Element.URL, model.getUrl());
        texts.put(Element.SCM, model.getScm() == null ? null : "there");
        texts.put(Element.ISSUE_MANAGEMENT, model.getIssueManagement() == null ? null : "there");
        Set<Element> lacking = MetadataElements.lacking(
                texts, !model.getLicenses().isEmpty(), !model.getDevelopers().isEmpty());
        for (Element element : Element.values()) {
            if (completed.contains(element.tag())) {
                lacking.add(element);
            }
        }
        return lacking;
    }
}
