export default function Page() {
  return <main>Plumbline</main>;
}
