package dev.mizan.examples.petclinic;

import dev.mizan.annotations.ErrorCode;
import dev.mizan.annotations.MizanException;
import dev.mizan.annotations.MizanType;

/** None of the owner's pets has a visit of that number. */
@ErrorCode(value = "VISIT_NOT_FOUND", status = 404)
public final class VisitNotFoundException extends MizanException {

    private static final long serialVersionUID = 1L;

    /**
     * Which visit the caller asked for.
     *
     * @param ownerId the owner
     * @param visitId the number that no visit of the owner's pets has
     */
    @MizanType(name = "MissingVisit")
    public record MissingVisit(int ownerId, int visitId) {}

    private final int ownerId;
    private final int visitId;

    VisitNotFoundException(int ownerId, int visitId) {
        super("Owner number " + ownerId + " has no visit number " + visitId + ".");
        this.ownerId = ownerId;
        this.visitId = visitId;
    }

    @Override
    public MissingVisit details() {
        return new MissingVisit(ownerId, visitId);
    }
}
