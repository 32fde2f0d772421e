package dev.mizan.examples.petclinic;

import dev.mizan.annotations.ErrorCode;
import dev.mizan.annotations.MizanException;
import dev.mizan.annotations.MizanType;

/** The clinic has no owner of that number. */
@ErrorCode(value = "OWNER_NOT_FOUND", status = 404)
public final class OwnerNotFoundException extends MizanException {

    private static final long serialVersionUID = 1L;

    /**
     * Whom the caller asked for.
     *
     * @param ownerId the number nobody has
     */
    @MizanType(name = "MissingOwner")
    public record MissingOwner(int ownerId) {}

    private final int ownerId;

    OwnerNotFoundException(int ownerId) {
        super("There is no owner number " + ownerId + ".");
        this.ownerId = ownerId;
    }

    @Override
    public MissingOwner details() {
        return new MissingOwner(ownerId);
    }
}
