package io.github.waymark.version.setup;

import io.github.waymark.pom.PomText;
import io.github.waymark.problem.Problem;
import io.github.waymark.version.project.ProjectPom;
import io.github.waymark.version.project.ProjectPoms;
import io.github.waymark.xml.XmlElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Replaces the version of a build in all its POMs by <code>${revision}</code>.
 *
 * <p>Replaces the version of each POM that states the version of the root POM, the versions of their parents, and the versions of
 * dependencies, plugins and extensions that are modules. Modules with another version keep it.
 */
final class PomVersions {

    private static final Set<String> USERS = Set.of("dependency", "plugin", "extension");

    private final ProjectPoms poms;
    private final String version;
    private final String revision;
    /** The POMs whose version is that of the root POM, by {@code groupId:artifactId}. */
    private final Map<String, ProjectPom> governed = new LinkedHashMap<>();

    private final List<Problem> left = new ArrayList<>();
    private final Map<ProjectPom, String> changed = new LinkedHashMap<>();
    private boolean othersHaveVersions;

    private PomVersions(ProjectPoms poms, String version, String revision) {
        this.poms = poms;
        this.version = version;
        this.revision = revision;
    }

    /**
     * The new texts of the POMs.
     *
     * @param version the literal version of the root POM
     * @param revision the value of the property {@code revision}
     */
    static PomVersions replaced(ProjectPoms poms, String version, String revision) {
        PomVersions result = new PomVersions(poms, version, revision);
        result.findGoverned();
        result.othersHaveVersions = result.governed.size() < poms.poms().size();
        poms.poms().forEach(result::change);
        return result;
    }

    /** The new texts. */
    Map<ProjectPom, String> changed() {
        return changed;
    }

    /** What is left as it is. */
    List<Problem> left() {
        return left;
    }

    private void findGoverned() {
        Set<ProjectPom> known = new LinkedHashSet<>();
        boolean more = true;
        // A module may come before its parent.
        while (more) {
            more = false;
            for (ProjectPom pom : poms.poms()) {
                if (!known.contains(pom) && isGoverned(pom, known)) {
                    known.add(pom);
                    more = true;
                }
            }
        }
        known.forEach(pom -> governed.put(pom.key(), pom));
    }

    private boolean isGoverned(ProjectPom pom, Set<ProjectPom> known) {
        Optional<XmlElement> own = pom.root().flatMap(project -> project.child("version"));
        if (own.isPresent()) {
            return version.equals(own.get().text())
                    || PomText.REVISION.equals(own.get().text());
        }
        Optional<ProjectPom> parent = poms.parentOf(pom);
        return parent.isPresent() && known.contains(parent.get()) && hasVersion(pom.parent());
    }

    /** Whether the POMs don't take their version from git yet. */
    private boolean isLiteral() {
        return !PomText.isGitVersion(version);
    }

    private boolean hasVersion(Optional<XmlElement> element) {
        String value = element.flatMap(parent -> parent.value("version")).orElse("");
        return value.equals(version) || value.equals(PomText.REVISION);
    }

    private void change(ProjectPom pom) {
        if (pom.root().isEmpty()) {
            left.add(new Problem(
                    "The POM isn't changed.",
                    pom.name(),
                    "It isn't well-formed XML, or has a document type with entities, so that it can't be changed"
                            + " safely.",
                    "Correct it, or write ${revision} in place of the version " + version + " by hand."));
            return;
        }
        TextEdit edit = new TextEdit(pom.pom().text());
        XmlElement project = pom.root().get();
        boolean inherits = changeParent(pom, edit);
        boolean own = governed.containsValue(pom) && changeOwn(pom, edit);
        if (own && !inherits && !version.equals(PomText.MARKER)) {
            addRevision(pom, edit);
        }
        if (!governed.containsValue(pom)) {
            tellOfOwnVersion(pom);
        }
        boolean defined = inherits || governed.containsValue(pom);
        changeUsed(pom, project, edit, defined);
        if (!edit.isEmpty()) {
            changed.put(pom, edit.result());
        }
    }

    private void tellOfOwnVersion(ProjectPom pom) {
        String own = pom.value("version").orElse("");
        left.add(new Problem(
                "The module keeps its version" + (own.isEmpty() ? "" : " " + own) + ".",
                pom.versionPlace().fileAndLine(),
                "It isn't the version " + version + " of the root POM.",
                "If the module is released together with the others, write <version>${revision}</version>;"
                        + " otherwise leave it."));
    }

    /** Whether the POM inherits the property {@code revision} from a parent in the build. */
    private boolean changeParent(ProjectPom pom, TextEdit edit) {
        Optional<ProjectPom> parent = poms.parentOf(pom);
        Optional<XmlElement> element = pom.parent().flatMap(found -> found.child("version"));
        if (element.isEmpty()) {
            return false;
        }
        if (parent.isEmpty()) {
            if (isLiteral()
                    && pom.parentKey().map(governed::containsKey).orElse(false)
                    && version.equals(element.get().text())) {
                left.add(new Problem(
                        "The version of the parent isn't changed.",
                        pom.place(element.get()).fileAndLine(),
                        "The parent is a module of this build, but <relativePath> doesn't lead to it, so that Maven"
                                + " finds it only by a literal version.",
                        "Correct <relativePath>, and write ${revision} as the version of the parent."));
            }
            return false;
        }
        if (!governed.containsValue(parent.get())) {
            return false;
        }
        replace(element.get(), edit, PomText.REVISION);
        return true;
    }

    private boolean changeOwn(ProjectPom pom, TextEdit edit) {
        Optional<XmlElement> own = pom.root().flatMap(project -> project.child("version"));
        own.ifPresent(element -> replace(element, edit, PomText.REVISION));
        return own.isPresent();
    }

    private void replace(XmlElement element, TextEdit edit, String value) {
        if (isLiteral() && version.equals(element.text())) {
            edit.replace(element.contentStart(), element.contentEnd(), value);
        }
    }

    private void addRevision(ProjectPom pom, TextEdit edit) {
        Optional<XmlElement> present = pom.property("revision");
        if (present.isPresent()) {
            if (!revision.equals(present.get().text())) {
                edit.replace(present.get().contentStart(), present.get().contentEnd(), revision);
            }
            return;
        }
        String text = pom.pom().text();
        XmlElement project = pom.root().orElseThrow();
        String element = "<revision>" + revision + "</revision>";
        Optional<XmlElement> properties = project.child("properties");
        if (properties.isPresent() && !properties.get().children().isEmpty()) {
            XmlElement first = properties.get().children().get(0);
            edit.insert(properties.get().contentStart(), "\n" + indent(text, first.start()) + element);
            return;
        }
        XmlElement own = project.child("version").orElseThrow();
        String indent = indent(text, own.start());
        String block = "<properties>\n" + indent + indent + element + "\n" + indent + "</properties>";
        if (properties.isPresent()) {
            edit.replace(properties.get().start(), properties.get().end(), block);
        } else {
            edit.insert(own.end(), "\n" + indent + block);
        }
    }

    /** The white space before an element. */
    static String indent(String text, int offset) {
        String line = text.substring(text.lastIndexOf('\n', offset) + 1, offset);
        return line.isBlank() ? line : "  ";
    }

    private void changeUsed(ProjectPom pom, XmlElement element, TextEdit edit, boolean defined) {
        if (element.name().equals("configuration")) {
            return;
        }
        if (USERS.contains(element.name())) {
            String groupId = element.value("groupId").orElse("");
            boolean same = List.of("${project.groupId}", "${pom.groupId}", "${groupId}")
                    .contains(groupId);
            String key = (same ? pom.groupId() : groupId) + ":"
                    + element.value("artifactId").orElse("");
            Optional<XmlElement> used = element.child("version");
            if (used.isPresent() && governed.containsKey(key)) {
                changeUse(pom, used.get(), edit, defined);
            }
        }
        for (XmlElement child : element.children()) {
            changeUsed(pom, child, edit, defined);
        }
    }

    private void changeUse(ProjectPom pom, XmlElement used, TextEdit edit, boolean defined) {
        if (!isLiteral()) {
            return;
        }
        if (version.equals(used.text()) && defined) {
            replace(used, edit, othersHaveVersions ? PomText.REVISION : "${project.version}");
            return;
        }
        String value = used.text() == null ? "" : used.text();
        Optional<XmlElement> property =
                value.startsWith("${") ? property(value.substring(2, value.length() - 1)) : Optional.empty();
        boolean stale = version.equals(value)
                || property.map(element -> version.equals(element.text())).orElse(false);
        if (stale) {
            left.add(new Problem(
                    "The version of a module that is used here isn't changed.",
                    pom.place(used).fileAndLine(),
                    property.isPresent()
                            ? "It is the property " + value + ", which other things may use, too."
                            : "The POM doesn't have the version of the root POM, nor its property revision.",
                    property.isPresent()
                            ? "Write ${project.version} here, or " + PomText.REVISION + " as the value of the property."
                            : "Let the POM inherit from the root POM, and write ${revision} here."));
        }
    }

    private Optional<XmlElement> property(String name) {
        return poms.poms().stream().flatMap(pom -> pom.property(name).stream()).findFirst();
    }
}
