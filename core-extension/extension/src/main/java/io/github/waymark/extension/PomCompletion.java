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
 * Gives the POMs of a build what they lack and the checkout knows, when the user asks for it: once to Maven's models, and to the POMs
 * that are installed and deployed. On Maven 3 what a POM inherits within the build is
 * completed at the parent only.
 */
final class PomCompletion {

    /**
     * What was done to a POM.
     *
     * @param elements what it has now, inherited or not
     * @param xml what its text gets
     * @param path what Maven adds to inherited addresses
     */
    private record Done(Set<Element> elements, String xml, String path) {}

    private static final String COMPLETED = "waymark.completed";

    private final Map<Path, Done> done = new HashMap<>();

    /** Completes the projects of a session whose versions git decides. */
    synchronized void complete(MavenSession session, BuildTree tree) {
        // Maven 4 makes a module's consumer POM from the sources of its parents, so each module needs all.
        boolean inherits =
                !session.getSystemProperties().getProperty("maven.version", "").startsWith("4.");
        for (MavenProject project : session.getProjects()) {
            if (project.getFile() != null
                    && tree.waymarkedPom(project.getFile().toPath()).isPresent()) {
                Path pom = project.getFile().toPath();
                Path folder = project.getBasedir().toPath();
                done.put(pom, complete(project, tree.checkoutOf(folder).projectMetadata(), inherits));
            }
        }
    }

    private Done complete(MavenProject project, ProjectMetadata projectMetadata, boolean inherits) {
        MetadataElements completion = new MetadataElements(projectMetadata, project.getArtifactId());
        Set<Element> lacking = CompletedModel.lacking(project.getModel());
        Set<Element> found = EnumSet.noneOf(Element.class);
        found.addAll(completion.origins(lacking).keySet());
        Done parent = inherits ? parent(project) : null;
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
        // So that the goal version:metadata can tell what the POM had before.
        project.getProperties().setProperty(COMPLETED, names(found));
        CompletedModel.complete(project.getModel(), projectMetadata, inherited, path);
        CompletedModel.complete(project.getModel(), projectMetadata, own, "");
        CompletedModel.complete(project.getOriginalModel(), projectMetadata, own, "");
        return new Done(found, completion.xml(own), path);
    }

    private static String names(Set<Element> elements) {
        StringBuilder names = new StringBuilder();
        for (Element element : elements) {
            names.append(names.isEmpty() ? "" : ",").append(element.tag());
        }
        return names.toString();
    }

    private @Nullable Done parent(MavenProject project) {
        MavenProject parent = project.getParent();
        return parent == null || parent.getFile() == null
                ? null
                : done.get(parent.getFile().toPath());
    }

    /** The bytes of a POM with what it lacks. */
    synchronized byte[] extended(Path source, byte[] pom) {
        Done added = done.get(source);
        try {
            return added == null ? pom : PomText.extended(pom, added.xml());
        } catch (CharacterCodingException e) {
            // The same text has been decoded and encoded just now.
            throw new UncheckedIOException(e);
        }
    }
}
