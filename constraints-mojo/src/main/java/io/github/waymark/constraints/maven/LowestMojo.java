package io.github.waymark.constraints.maven;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.EntryComments;
import io.github.waymark.constraint.ListContent;
import io.github.waymark.constraint.source.ListForms;
import io.github.waymark.constraints.generate.GeneratedList;
import io.github.waymark.constraints.lowest.LowestVersions;
import io.github.waymark.constraints.resolve.PinningManager;
import io.github.waymark.constraints.resolve.TreeCollector;
import io.github.waymark.maven.goal.EnumParameter;
import io.github.waymark.output.OutputFile;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes a list with the lowest versions that modules say they work with, for a test run: {@code mvn verify
 * -Dconstraints=target/lowest.txt}.
 *
 * <p>Where something else asks for more than a module declares, that is taken, and told: the module's declared minimum can't be used.
 * It is made for a run, not to be committed: OpenStack kept such lists, and gave them up.
 */
@Mojo(name = "lowest", aggregator = true, threadSafe = true)
public final class LowestMojo extends ListReadingMojo {

    /**
     * {@code direct}: what modules declare themselves, while the rest stays as it is resolved; {@code all}: of every artifact the least
     * that satisfies everybody.
     */
    @Parameter(property = "constraints.strategy", defaultValue = "direct")
    private String strategy = "direct";

    /** The file to write; its name decides the form. */
    @Parameter(property = "constraints.output", defaultValue = "target/lowest.txt")
    private File output = new File("target/lowest.txt");

    @Override
    protected void run() {
        ReactorModules reactor = new ReactorModules(session());
        // What a list that is in force says isn't what modules ask for: the trees are those without it.
        TreeCollector collection =
                TreeCollector.managed(repositorySystem(), repositorySession(), new PinningManager(Map.of()));
        List<LowestVersions.Floor> floors = LowestVersions.of(
                new ModuleTrees(reactor, collection, false).all(),
                build().moduleNames(),
                EnumParameter.of("constraints.strategy", strategy, LowestVersions.Strategy.values()));
        List<Constraint> entries = new ArrayList<>();
        for (LowestVersions.Floor floor : floors) {
            EntryComments comments = EntryComments.NONE;
            if (floor.isRaised()) {
                comments = EntryComments.ofReason(
                        "declared " + floor.declared() + ", and " + floor.raisedBy() + " asks for more");
                getLog().warn(floor.name() + " is declared as " + floor.declared()
                        + ", and can't be tested with less than " + floor.version() + ": " + floor.raisedBy()
                        + " asks for that");
            }
            entries.add(GeneratedList.entry(floor.name(), floor.version(), comments));
        }
        Path file = folder().resolve(output.toPath());
        boolean changed =
                OutputFile.write(file, ListForms.ofFile(file.toString()).write(ListContent.of(entries)));
        getLog().info(entries.size() + " lowest versions; " + (changed ? "wrote " : "unchanged: ") + output);
    }
}
