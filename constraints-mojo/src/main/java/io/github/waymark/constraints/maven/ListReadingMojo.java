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
import io.github.waymark.problem.Redaction;
import java.nio.file.Path;
import java.util.HashMap;
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

    /** The list as the user named it, without secrets in URLs. For messages and reports. */
    final String listName() {
        return Redaction.of(listSource());
    }

    /** The list as the user named it. It may contain secrets. */
    final String listSource() {
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
    final ListSettings settings() {
        Map<String, String> properties = new HashMap<>();
        for (String key : List.of("constraints.plugins", "constraints.when")) {
            String value = property(key);
            if (value != null) {
                properties.put(key, value);
            }
        }
        if (override != null) {
            properties.put("constraints.override", override);
        }
        return NamedList.settings(build().rootFolder(), properties);
    }

    /** Whether this build applies a list. */
    final boolean isListInEffect() {
        return listNameIfSet().isPresent() && (settings().when().equals("always") || build().isOnCiServer());
    }

    /** A setting of the build, which is a user property or a property of the POM. */
    private @Nullable String property(String key) {
        String inPom = build().topProject()
                .map(project -> project.getProperties().getProperty(key))
                .orElse(null);
        return session().getUserProperties().getProperty(key, inPom);
    }

    /** The trees of the modules with the list in effect, and without it where that makes a difference. */
    final ListedTrees listedTrees(ConstraintList list, boolean checkPlugins) {
        return new ListedTrees(session(), repositorySystem(), list, platform(), settings(), checkPlugins);
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
        boolean typed = constraints == null
                || constraints.equals(session().getUserProperties().getProperty("constraints"));
        return typed
                ? read(listSource(), "-Dconstraints")
                : lists().readOfProject(listSource(), "the parameter constraints in a POM");
    }

    /** The editable text of the list, without the lists that it includes. */
    final ListText listText() {
        return readList().sources().get(0).text().orElseThrow(this::notAFile);
    }

    /** The file of the list. */
    final Path listFile() {
        ListLocation location = ListLocation.parse(listSource(), folder(), "-Dconstraints");
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
        return lists().read(names, where);
    }

    private SessionLists lists() {
        return new SessionLists(session(), repositorySystem(), transporters, folder());
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
