package io.github.waymark.constraints.maven;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.EntryComments;
import io.github.waymark.constraint.ListContent;
import io.github.waymark.constraints.generate.GeneratedList;
import io.github.waymark.constraints.generate.Via;
import io.github.waymark.constraints.order.VersionOrder;
import io.github.waymark.constraints.tree.DependencyUse;
import io.github.waymark.constraints.tree.ModuleTree;
import io.github.waymark.text.Count;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the versions that the modules resolve now as a list, as {@code pip freeze} does: what was tested today, and nothing that no module
 * uses. {@code generate} writes the versions that all requests allow instead.
 *
 * <p>If modules use several versions of an artifact, the list gets the highest one, and the goal reports them. If a list is in effect, its
 * versions are resolved.
 */
@Mojo(name = "freeze", aggregator = true, threadSafe = true)
public final class FreezeMojo extends ListReadingMojo {

    /** The file to write. Its name determines the format: {@code .yaml}, {@code .xml} or {@code .pom} for a BOM, otherwise text. */
    @Parameter(property = "constraints.output", defaultValue = "constraints.txt")
    private File output = new File("constraints.txt");

    /** The format, {@code text}, {@code yaml} or {@code bom}; by default that of the file name. */
    @Parameter(property = "constraints.form")
    private @Nullable String form;

    /** Adds the remark which modules use an artifact ({@code via app:a, app:b}). */
    @Parameter(property = "constraints.via", defaultValue = "false")
    private boolean via;

    @Override
    protected void run() {
        ConstraintList list = isListInEffect() ? effectiveListIfSet() : ConstraintList.EMPTY;
        Map<String, Map<String, List<String>>> used = new TreeMap<>();
        Set<String> modules = build().moduleNames();
        for (ModuleTree tree : listedTrees(list, false).withList()) {
            for (DependencyUse use : tree.chosen()) {
                if (!modules.contains(use.name()) && !use.scope().equals("system")) {
                    used.computeIfAbsent(use.name(), name -> new TreeMap<>(VersionOrder.ORDER))
                            .computeIfAbsent(use.version(), version -> new ArrayList<>())
                            .add(tree.module().name());
                }
            }
        }
        List<Constraint> entries = new ArrayList<>();
        used.forEach((name, versions) -> entries.add(entry(name, versions)));
        Path file = ofBuild(output, OUTPUT).toPath();
        String written = write(file, listForm(form, file).write(ListContent.of(entries)), output);
        getLog().info(Count.of(entries.size(), "version") + " of "
                + Count.of(session().getProjects().size(), "module") + "; " + written);
    }

    private Constraint entry(String name, Map<String, List<String>> versions) {
        List<String> ascending = List.copyOf(versions.keySet());
        String highest = ascending.get(ascending.size() - 1);
        if (ascending.size() > 1) {
            getLog().warn("modules use several versions of " + name + ": " + String.join(", ", ascending)
                    + "; the list has " + highest + ", which is new for "
                    + String.join(", ", versions.get(ascending.get(0))));
        }
        List<String> users =
                via ? versions.values().stream().flatMap(List::stream).toList() : List.of();
        return GeneratedList.entry(name, highest, Via.remark(EntryComments.NONE, users));
    }
}
