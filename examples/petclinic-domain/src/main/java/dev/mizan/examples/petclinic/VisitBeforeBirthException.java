package dev.mizan.examples.petclinic;

import dev.mizan.annotations.ErrorCode;
import dev.mizan.annotations.MizanException;
import dev.mizan.annotations.MizanType;
import java.time.LocalDate;

/** The visit's day lies before the pet was born. */
@ErrorCode(value = "VISIT_BEFORE_BIRTH", status = 409)
public final class VisitBeforeBirthException extends MizanException {

    private static final long serialVersionUID = 1L;

    /**
     * From when on the pet can visit.
     *
     * @param birthDate the day the pet was born
     */
    @MizanType(name = "EarliestVisit")
    public record EarliestVisit(LocalDate birthDate) {}

    private final LocalDate birthDate;

    VisitBeforeBirthException(String pet, LocalDate birthDate) {
        super(pet + " was born on " + birthDate + "; a visit cannot be before that day.");
        this.birthDate = birthDate;
    }

    @Override
    public EarliestVisit details() {
        return new EarliestVisit(birthDate);
    }
}
