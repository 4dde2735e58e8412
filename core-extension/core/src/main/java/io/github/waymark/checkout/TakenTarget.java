package io.github.waymark.checkout;

import io.github.waymark.version.Version;

/**
 * The release to which the commits lead can't be made, because a version tag that is not reachable from the commit has its numbers,
 * or later ones of the same minor version.
 *
 * @param tag the name of that tag
 * @param target the numbers of the release to which the commits lead
 * @param next the release instead: the next minor version without a tag, because the other line owns the patch numbers
 * @param otherLine whether the tag is on another line of commits; false if it descends from the commit, as after the checkout of
 *     an old one
 */
public record TakenTarget(String tag, String target, Version next, boolean otherLine) {}
