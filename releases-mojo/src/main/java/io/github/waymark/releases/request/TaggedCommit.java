package io.github.waymark.releases.request;

import io.github.waymark.finding.Place;

/**
 * A commit that a release tags.
 *
 * @param repository the name of its repository
 * @param hash as written in the file
 * @param place of the hash
 */
public record TaggedCommit(String repository, String hash, Place place) {}
