package dev.mizan.examples.petclinic;

import dev.mizan.annotations.ErrorCode;
import dev.mizan.annotations.MizanException;
import dev.mizan.annotations.MizanType;

/** The owner has no pet of that number. */
@ErrorCode(value = "PET_NOT_FOUND", status = 404)
public final class PetNotFoundException extends MizanException {

    private static final long serialVersionUID = 1L;

    /**
     * Which pet the caller asked for.
     *
     * @param ownerId the owner
     * @param petId the number that none of the owner's pets has
     */
    @MizanType(name = "MissingPet")
    public record MissingPet(int ownerId, int petId) {}

    private final int ownerId;
    private final int petId;

    PetNotFoundException(int ownerId, int petId) {
        super("Owner number " + ownerId + " has no pet number " + petId + ".");
        this.ownerId = ownerId;
        this.petId = petId;
    }

    @Override
    public MissingPet details() {
        return new MissingPet(ownerId, petId);
    }
}
