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
import java.util.function.Function;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.spi.connector.transport.TransporterProvider;
import org.jspecify.annotations.Nullable;

/** The base of the goals that read a list. */
abstract class ListReadingMojo extends ConstraintsMojo {

    @Inject
    @SuppressWarnings("NullAway.Init")
    private TransporterProvider transporters;

    /**
     * The list: a file, an {@code https} URL, or the {@code groupId:artifactId:version} of a BOM; several lists are separated by commas.
     * The default is the list in the environment variable {@code MAVEN_CONSTRAINTS} or in {@code .mvn/waymark.yaml}. {@code none} means
     * no list.
     */
    @Parameter(property = "constraints")
    private @Nullable String constraints;

    /** The feature release of the JDK for which variants are selected; 0 for the JDK that Maven runs on. */
    @Parameter(property = "constraints.jdk", defaultValue = "0")
    private int jdk;

    /**
     * Versions that replace those of the list for this run, {@code groupId:artifactId=version} separated by commas. An empty version
     * removes the entry. This applies to the goals {@code check} and {@code explain}, as in a build.
     */
    @Parameter(property = "constraints.override")
    private @Nullable String override;

    /** The list as the user named it. */
    final String listName() {
        return listNameIfSet()
                .orElseThrow(() -> new ProblemException(new Problem(
                        "No list is set.",
                        "constraints",
                        "The goal needs a constraints list.",
                        "Set a file, a URL or the coordinates of a BOM: -Dconstraints=upper-constraints.yaml.")));
    }

    private Optional<String> listNameIfSet() {
        return listSetting().filter(name -> !name.equals(NamedList.NONE));
    }

    private Optional<String> listSetting() {
        return constraints != null && !constraints.isBlank()
                ? Optional.of(constraints)
                : NamedList.find(environment(), build().rootFolder());
    }

    /** Whether the list is {@code none}. A goal that a corporate parent binds must not fail such a build. */
    final boolean isWithoutList() {
        boolean without = listSetting().filter(NamedList.NONE::equals).isPresent();
        if (without) {
            getLog().info("skipped: constraints is none");
        }
        return without;
    }

    /** The settings of the list for this run. */
    private ListSettings settings() {
        return NamedList.settings(
                build().rootFolder(), override == null ? Map.of() : Map.of("constraints.override", override));
    }

    /** The list with the lists that it includes. */
    final ConstraintList list() {
        return readList().list();
    }

    /** As {@link #list}, with the overrides for this run. */
    final ConstraintList effectiveList() {
        return override(list());
    }

    /** As {@link #effectiveList}, or an empty list if none is set. */
    final ConstraintList effectiveListIfSet() {
        return override(listIfSet());
    }

    private ConstraintList override(ConstraintList list) {
        return list.overridden(settings().overrides(), "constraints.override");
    }

    /** As {@link #list}, or an empty list if none is set. */
    final ConstraintList listIfSet() {
        return listNameIfSet().isEmpty() ? ConstraintList.EMPTY : list();
    }

    /** The content of the first list; empty if none is set, or if it is not a file. */
    final ListContent contentIfSet() {
        return listNameIfSet().isEmpty()
                ? ListContent.of(List.of())
                : readList().sources().get(0).text().map(ListText::content).orElse(ListContent.of(List.of()));
    }

    /** The list with its sources. */
    final ReadList readList() {
        return read(listName(), "-Dconstraints");
    }

    /** The editable text of the list, without the lists that it includes. */
    final ListText listText() {
        return readList().sources().get(0).text().orElseThrow(this::notAFile);
    }

    /** The file of the list. */
    final Path listFile() {
        ListLocation location = ListLocation.parse(listName(), folder(), "-Dconstraints");
        if (location instanceof ListLocation.File file) {
            return file.path();
        }
        throw notAFile();
    }

    private ProblemException notAFile() {
        return new ProblemException(new Problem(
                "The list is not a file.",
                listName(),
                "The goal changes the list.",
                "Use the file of the list in a clone of its repository."));
    }

    /** Reads one or several lists, which are separated by commas. */
    final ReadList read(String names, String where) {
        return new SessionLists(session(), repositorySystem(), transporters, folder()).read(names, where);
    }

    /** Maven's transports, for what is fetched by URL. */
    final TransporterProvider transporters() {
        return transporters;
    }

    /** The format of a list file: the one that is set, or that of the file name. */
    static ListForm listForm(@Nullable String form, Path file) {
        return form == null
                ? ListForms.ofFile(file.toString())
                : ListForms.named(EnumParameter.of("constraints.form", form, ListForms.NAMES, Function.identity()))
                        .orElseThrow();
    }

    /** The platform for which variants are selected. */
    final BuildPlatform platform() {
        return SessionLists.platform(session(), jdk > 0 ? jdk : settings().jdk());
    }
}
