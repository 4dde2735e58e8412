package io.github.waymark.constraints.resolve;

import io.github.waymark.constraint.Constraint;
import io.github.waymark.constraint.MalformedException;
import io.github.waymark.constraint.Place;
import io.github.waymark.constraint.Remarks;
import io.github.waymark.constraint.Variant;
import io.github.waymark.constraint.source.Fetch;
import io.github.waymark.constraint.source.Location;
import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;

/** Has lists from repositories, with Maven's own settings and mirrors. */
public final class Fetching implements Fetch {

    private final Descriptors descriptors;

    public Fetching(RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> repositories) {
        this.descriptors = new Descriptors(system, session, repositories);
    }

    @Override
    public String text(Location.Url url) {
        throw new UnsupportedOperationException(url.toString());
    }

    @Override
    public List<Constraint> bom(Location.Bom bom) {
        List<Constraint> constraints = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Dependency dependency : descriptors.managed(bom.coordinates(), bom.coordinates())) {
            Artifact artifact = dependency.getArtifact();
            String key = artifact.getGroupId() + ":" + artifact.getArtifactId();
            try {
                constraints.add(Constraint.of(
                        key, artifact.getVersion(), Variant.EVERYWHERE, Remarks.NONE, Place.of(bom.coordinates())));
            } catch (MalformedException e) {
                problems.add(new Problem(
                        "The BOM manages a version that no list can have.",
                        bom.coordinates(),
                        e.reason() + ".",
                        e.mend()));
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return constraints;
    }
}
