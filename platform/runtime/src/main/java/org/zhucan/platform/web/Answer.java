// SPDX-License-Identifier: Apache-2.0
package org.zhucan.platform.web;

import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a resource method answers when it needs more than a body: a status, the version as {@code ETag}, a
 * {@code Location}. The view is made after the flush, so that it shows the version that is committed.
 *
 * @param <V> the view, which is what the caller sees as the body
 */
public final class Answer<V> {

    private static final Supplier<String> NOTHING = () -> null;

    @Schema(hidden = true)
    private final Parts<V> parts;

    @Schema(hidden = true)
    private RenderedAnswer rendered; // null until rendered

    private Answer(int status, Supplier<V> view, Supplier<String> entityTag, Supplier<String> location) {
        this.parts = new Parts<>(status, view, entityTag, location);
    }

    /** All but the status may only be asked for after the flush; {@code entityTag} and {@code location} may give null. */
    private record Parts<V>(int status, Supplier<V> view, Supplier<String> entityTag, Supplier<String> location) {}

    /** 200 with the entity's view and its version. */
    public static <E extends Versioned, V> Answer<V> of(E entity, Function<E, V> view) {
        return new Answer<>(200, () -> view.apply(entity), () -> tag(entity), NOTHING);
    }

    /**
     * 201 with the entity's view, its version, and where it is read from now on.
     *
     * @param collectionPath absolute path of the collection, such as {@code /api/v1/persons}
     */
    public static <E extends Versioned, V> Answer<V> created(E entity, Function<E, V> view, String collectionPath) {
        return new Answer<>(201, () -> view.apply(entity), () -> tag(entity), () -> collectionPath + "/" + entity.id());
    }

    /** 202: the work goes on, and can be followed at {@code location}. */
    public static <V> Answer<V> accepted(V view, String location) {
        return new Answer<>(202, () -> view, NOTHING, () -> location);
    }

    /** 200 with a view that has no version. */
    public static <V> Answer<V> plain(V view) {
        return new Answer<>(200, () -> view, NOTHING, NOTHING);
    }

    /** What was answered before, under the same idempotency key. */
    static Answer<Object> again(RenderedAnswer before) {
        return new Answer<>(before.status(), () -> null, NOTHING, NOTHING).renderedAs(before);
    }

    /** The body; the one public property, so that the API document can show the view in the wrapper's place. */
    public V getView() {
        return parts.view().get();
    }

    int status() {
        return parts.status();
    }

    String entityTag() {
        return parts.entityTag().get();
    }

    String location() {
        return parts.location().get();
    }

    RenderedAnswer rendered() {
        return rendered;
    }

    Answer<V> renderedAs(RenderedAnswer bytes) {
        rendered = bytes;
        return this;
    }

    private static String tag(Versioned entity) {
        return "\"" + entity.version() + "\"";
    }
}
