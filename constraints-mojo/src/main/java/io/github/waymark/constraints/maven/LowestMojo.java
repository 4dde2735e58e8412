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
import io.github.waymark.text.Count;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Writes a list with the lowest versions that modules declare, for a test run: {@code mvn verify -Dconstraints=target/lowest.txt}.
 *
 * <p>If another artifact requests a higher version than a module declares, the higher version is used and reported, because nobody can
 * use the declared minimum. The list is for one run and should not be committed.
 */
@Mojo(name = "lowest", aggregator = true, threadSafe = true)
public final class LowestMojo extends ListReadingMojo {

    /**
     * The artifacts that get their lowest version: {@code direct} dependencies of modules, or {@code all}.
     */
    @Parameter(property = "constraints.strategy", defaultValue = "direct")
    private String strategy = "direct";

    /** The file to write. Its name determines the format. */
    @Parameter(property = "constraints.output", defaultValue = "target/lowest.txt")
    private File output = new File("target/lowest.txt");

    @Override
    protected void run() {
        ReactorModules reactor = new ReactorModules(session());
        // A tree with an active list doesn't contain the versions that modules request.
        TreeCollector collector =
                TreeCollector.managed(repositorySystem(), repositorySession(), new PinningManager(Map.of()));
        List<LowestVersions.Floor> floors = LowestVersions.of(
                new ModuleTrees(reactor, collector, false).all(),
                build().moduleNames(),
                EnumParameter.of("constraints.strategy", strategy, LowestVersions.Strategy.values()));
        List<Constraint> entries = new ArrayList<>();
        for (LowestVersions.Floor floor : floors) {
            EntryComments comments = EntryComments.NONE;
            if (floor.isRaised()) {
                comments = EntryComments.ofReason(
                        "declared " + floor.declared() + ", but " + floor.raisedBy() + " requests a higher version");
                getLog().warn(floor.name() + " is declared as " + floor.declared()
                        + ", but can't be tested below " + floor.version() + ", which " + floor.raisedBy()
                        + " requests");
            }
            entries.add(GeneratedList.entry(floor.name(), floor.version(), comments));
        }
        Path file = ofBuild(output, OUTPUT).toPath();
        String written = write(file, ListForms.ofFile(file.toString()).write(ListContent.of(entries)), output);
        getLog().info(Count.of(entries.size(), "lowest version") + "; " + written);
    }
}
