import { Skeleton } from "./Skeleton";

/** The owner's page before it is there. */
export function OwnerSkeleton() {
  return (
    <div className="owner-skeleton">
      <Skeleton lines={1} className="title" />
      <div className="panel">
        <Skeleton lines={4} className="card" />
        <Skeleton lines={6} className="card" />
      </div>
    </div>
  );
}
