package io.github.waymark.constraints.update;

import io.github.waymark.constraint.Coordinates;
import java.util.List;
import java.util.Map;

/**
 * What the effective POM of a published artifact says.
 *
 * @param requests the dependencies that users of the artifact get
 * @param managed the versions that it manages, by {@code group:artifact}
 * @param moved the {@code group:artifact} to which it moved (relocation); empty if it did not
 */
public record PublishedPom(List<Request> requests, Map<String, String> managed, String moved) {

    static final PublishedPom EMPTY = new PublishedPom(List.of(), Map.of());

    /**
     * A dependency.
     *
     * @param version a version or a range
     */
    public record Request(Coordinates coordinates, String version) {}

    /** The POM of an artifact that did not move. */
    public PublishedPom(List<Request> requests, Map<String, String> managed) {
        this(requests, managed, "");
    }

    public PublishedPom {
        requests = List.copyOf(requests);
        managed = Map.copyOf(managed);
    }
}
