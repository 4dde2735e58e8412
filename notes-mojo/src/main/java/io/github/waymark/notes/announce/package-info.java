/**
 * Writes the announcement of a release as a mail.
 *
 * <p>Names, subjects and addresses are untrusted: no text can begin another header. Knows neither notes nor git nor Maven.
 *
 * <p>Start at {@link io.github.waymark.notes.announce.MailMessage}.
 */
@NullMarked
package io.github.waymark.notes.announce;

import org.jspecify.annotations.NullMarked;
