package io.github.waymark.constraints.maven;

import io.github.waymark.constraint.BuildPlatform;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.ListContent;
import io.github.waymark.constraint.ListForm;
import io.github.waymark.constraint.ListText;
import io.github.waymark.constraint.source.ListForms;
import io.github.waymark.constraint.source.ListLocation;
import io.github.waymark.constraint.source.ListSettings;
import io.github.waymark.constraint.source.ReadList;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.spi.connector.transport.TransporterProvider;
import org.jspecify.annotations.Nullable;

/** What the goals that ask a list share: which list, and for which platform. */
abstract class ListReadingMojo extends ConstraintsMojo {

    @Inject
    @SuppressWarnings("NullAway.Init")
    private TransporterProvider transporters;

    /**
     * The list: a file, an {@code https} URL, or {@code groupId:artifactId:version} of a BOM; several with commas between them. Without
     * it the one of the environment variable {@code MAVEN_CONSTRAINTS}, or of {@code .mvn/waymark.yaml}; {@code none} for no list.
     */
    @Parameter(property = "constraints")
    private @Nullable String constraints;

    /** The feature release of the JDK for which variants are chosen; 0 for the one that Maven runs on. */
    @Parameter(property = "constraints.jdk", defaultValue = "0")
    private int jdk;

    /**
     * Versions that replace those of the list for this run, {@code groupId:artifactId=version} with commas between them; an empty version
     * takes the entry out. The goals {@code check} and {@code explain} heed it, as a build does.
     */
    @Parameter(property = "constraints.override")
    private @Nullable String override;

    /** The list as the user named it. */
    final String listName() {
        return named().orElseThrow(() -> new ProblemException(new Problem(
                "No list is named.",
                "constraints",
                "The goal asks a constraints list.",
                "Name one: -Dconstraints=upper-constraints.yaml, a URL, or groupId:artifactId:version of a BOM.")));
    }

    private Optional<String> named() {
        return asked().filter(name -> !name.equals(NamedList.NONE));
    }

    private Optional<String> asked() {
        return constraints != null && !constraints.isBlank()
                ? Optional.of(constraints)
                : NamedList.of(environment(), build().rootFolder());
    }

    /** Whether this run does without a list on purpose: a goal that a corporate parent binds must not stop such a build. */
    final boolean isWithoutList() {
        boolean without = asked().filter(NamedList.NONE::equals).isPresent();
        if (without) {
            getLog().info("skipped: constraints is none");
        }
        return without;
    }

    /** How the list holds for this run. */
    private ListSettings settings() {
        return NamedList.settings(
                build().rootFolder(), override == null ? Map.of() : Map.of("constraints.override", override));
    }

    /** The list with all that it includes, which must be there. */
    final ConstraintList list() {
        return readList().list();
    }

    /** As {@link #list}, with the versions that hold for this run in the place of the list's. */
    final ConstraintList listOfRun() {
        return overridden(list());
    }

    /** As {@link #listOfRun}, but a list that says nothing where none is named. */
    final ConstraintList listOfRunIfNamed() {
        return overridden(listIfNamed());
    }

    private ConstraintList overridden(ConstraintList list) {
        return list.overridden(settings().overrides(), "constraints.override");
    }

    /** As {@link #list}, but a list that says nothing where none is named. */
    final ConstraintList listIfNamed() {
        return named().isEmpty() ? ConstraintList.EMPTY : list();
    }

    /** What the file says that is named first; nothing where none is named, or where it is no file. */
    final ListContent contentIfNamed() {
        return named().isEmpty()
                ? ListContent.of(List.of())
                : readList().sources().get(0).text().map(ListText::content).orElse(ListContent.of(List.of()));
    }

    /** The list, and the files that it was read from. */
    final ReadList readList() {
        return read(listName(), "-Dconstraints");
    }

    /** The text of the list that can be edited, without what it includes. */
    final ListText listText() {
        return readList().sources().get(0).text().orElseThrow(() -> noFile());
    }

    /** The file that the list is. */
    final Path listFile() {
        ListLocation location = ListLocation.parse(listName(), folder(), "-Dconstraints");
        if (location instanceof ListLocation.File file) {
            return file.path();
        }
        throw noFile();
    }

    private ProblemException noFile() {
        return new ProblemException(new Problem(
                "The list is no file.",
                listName(),
                "The goal changes the list.",
                "Name the file that it is kept in, in a clone of its repository."));
    }

    /** Reads lists, several with commas between them. */
    final ReadList read(String names, String where) {
        return new SessionLists(session(), repositorySystem(), transporters, folder()).read(names, where);
    }

    /** The form of a list that a word names. */
    static ListForm named(String form) {
        return ListForms.named(EnumParameter.of("constraints.form", form, ListForms.NAMES, Function.identity()))
                .orElseThrow();
    }

    /** The JDK and the system that this Maven runs on; of the JDK another one, where {@code constraints.jdk} says so. */
    final BuildPlatform platform() {
        Properties properties = session().getSystemProperties();
        int feature = jdk > 0 ? jdk : settings().jdk();
        if (feature > 0) {
            return BuildPlatform.of(String.valueOf(feature), properties.getProperty("os.name", ""));
        }
        return BuildPlatform.of(
                properties.getProperty("java.specification.version", properties.getProperty("java.version", "")),
                properties.getProperty("os.name", ""));
    }
}
