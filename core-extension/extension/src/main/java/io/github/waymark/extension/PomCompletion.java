package io.github.waymark.extension;

import io.github.waymark.metadata.MetadataElements;
import io.github.waymark.metadata.MetadataElements.Element;
import io.github.waymark.metadata.ProjectMetadata;
import io.github.waymark.pom.PomText;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Adds the checkout's metadata that the POMs of a build lack, if the user requests it: to Maven's models, and to the POMs that
 * are installed and deployed. On Maven 3, inherited elements are added to the parent only.
 */
final class PomCompletion {

    /**
     * The elements that were added to a POM.
     *
     * @param elements the added elements, inherited or not
     * @param xml the XML that is added to its text
     * @param path the path that Maven appends to inherited URLs
     */
    private record Completion(Set<Element> elements, String xml, String path) {}

    private static final String COMPLETED = "waymark.completed";

    private final Map<Path, Completion> completions = new HashMap<>();

    /** Completes the projects of a session whose versions come from git. */
    synchronized void complete(MavenSession session, BuildTree tree) {
        // Maven 4 makes a module's consumer POM from the sources of its parents, so each module needs all elements.
        boolean inherits =
                !session.getSystemProperties().getProperty("maven.version", "").startsWith("4.");
        for (MavenProject project : session.getProjects()) {
            if (project.getFile() != null
                    && tree.waymarkedPom(project.getFile().toPath()).isPresent()) {
                Path pom = project.getFile().toPath();
                Path folder = project.getBasedir().toPath();
                completions.put(pom, complete(project, tree.checkoutOf(folder).projectMetadata(), inherits));
            }
        }
    }

    private Completion complete(MavenProject project, ProjectMetadata projectMetadata, boolean inherits) {
        MetadataElements completion = new MetadataElements(projectMetadata, project.getArtifactId());
        Set<Element> lacking = CompletedModel.lacking(project.getModel());
        Set<Element> found = EnumSet.noneOf(Element.class);
        found.addAll(completion.origins(lacking).keySet());
        Completion parent = inherits ? parent(project) : null;
        Set<Element> inherited = EnumSet.noneOf(Element.class);
        String path = "";
        if (parent != null) {
            inherited.addAll(parent.elements());
            inherited.retainAll(found);
            // Maven never inherits a name.
            inherited.remove(Element.NAME);
            path = parent.path() + "/" + project.getArtifactId();
        }
        Set<Element> own = EnumSet.noneOf(Element.class);
        own.addAll(found);
        own.removeAll(inherited);
        // Shows the goal version:metadata which elements the POM did not have.
        project.getProperties().setProperty(COMPLETED, names(found));
        CompletedModel.complete(project.getModel(), projectMetadata, inherited, path);
        CompletedModel.complete(project.getModel(), projectMetadata, own, "");
        CompletedModel.complete(project.getOriginalModel(), projectMetadata, own, "");
        return new Completion(found, completion.xml(own), path);
    }

    private static String names(Set<Element> elements) {
        StringBuilder names = new StringBuilder();
        for (Element element : elements) {
            names.append(names.isEmpty() ? "" : ",").append(element.tag());
        }
        return names.toString();
    }

    private @Nullable Completion parent(MavenProject project) {
        MavenProject parent = project.getParent();
        return parent == null || parent.getFile() == null
                ? null
                : completions.get(parent.getFile().toPath());
    }

    /** The bytes of a POM with the added elements. */
    synchronized byte[] extended(Path source, byte[] pom) {
        Completion added = completions.get(source);
        try {
            return added == null ? pom : PomText.extended(pom, added.xml());
        } catch (CharacterCodingException e) {
            // The same text has been decoded and encoded just now.
            throw new UncheckedIOException(e);
        }
    }
}
