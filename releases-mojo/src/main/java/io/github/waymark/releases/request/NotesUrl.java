package io.github.waymark.releases.request;

import io.github.waymark.finding.Place;

/**
 * Where release notes are published.
 *
 * @param repository the name of their repository; empty for the whole deliverable
 */
public record NotesUrl(String repository, String url, Place place) {}
