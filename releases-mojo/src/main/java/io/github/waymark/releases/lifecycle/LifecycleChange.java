package io.github.waymark.releases.lifecycle;

import java.util.List;

/**
 * What a start or a transition of a series changes.
 *
 * @param files the files that are written
 * @param leftOut the deliverables that are not part of the change, each with the reason
 */
public record LifecycleChange(List<ChangedFile> files, List<String> leftOut) {

    public LifecycleChange {
        files = List.copyOf(files);
        leftOut = List.copyOf(leftOut);
    }
}
