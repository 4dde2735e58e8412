package io.github.waymark.constraints.maven;

import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraint.Coordinates;
import io.github.waymark.constraint.ListContent;
import io.github.waymark.constraints.generate.GeneratedList;
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
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the versions that the modules resolve now as a list, as {@code pip freeze} does: what was tested today, and nothing that no module
 * uses. {@code generate} writes the versions that all requests allow instead.
 *
 * <p>If modules use several versions of an artifact, the list gets the highest one, and the goal reports them. If a list is in effect, its
 * versions are resolved. From the list that {@code -Dconstraints} names, comments and entries without a version are kept, and exempt
 * artifacts are left out.
 */
@Mojo(name = "freeze", aggregator = true, threadSafe = true)
public final class FreezeMojo extends ListReadingMojo {

    private static final int SHOWN = 3;

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
        ConstraintList before = listIfSet();
        used.keySet().removeIf(name -> before.exempt(Coordinates.parse(name)).isPresent());
        SortedMap<String, String> versions = new TreeMap<>();
        used.forEach((name, modulesByVersion) -> versions.put(name, highest(name, modulesByVersion)));
        ListContent old = contentIfSet();
        ListContent content = new ListContent(
                old.bom(), old.header(), GeneratedList.frozen(versions, users(used), before), old.footer());
        Path file = ofBuild(output, OUTPUT).toPath();
        String written = write(file, listForm(form, file).write(content), output);
        getLog().info(Count.of(versions.size(), "version") + " of "
                + Count.of(session().getProjects().size(), "module") + "; " + written);
    }

    private Map<String, List<String>> users(Map<String, Map<String, List<String>>> used) {
        Map<String, List<String>> users = new TreeMap<>();
        if (via) {
            used.forEach((name, modulesByVersion) -> users.put(
                    name,
                    modulesByVersion.values().stream().flatMap(List::stream).toList()));
        }
        return users;
    }

    private String highest(String name, Map<String, List<String>> modulesByVersion) {
        List<String> ascending = List.copyOf(modulesByVersion.keySet());
        String highest = ascending.get(ascending.size() - 1);
        if (ascending.size() > 1) {
            List<String> others = modulesByVersion.getOrDefault(ascending.get(0), List.of());
            getLog().warn("modules use several versions of " + name + ": " + String.join(", ", ascending)
                    + "; the list has " + highest + ", which is new for "
                    + String.join(", ", others.subList(0, Math.min(SHOWN, others.size())))
                    + (others.size() > SHOWN ? " and " + (others.size() - SHOWN) + " more" : ""));
        }
        return highest;
    }
}
