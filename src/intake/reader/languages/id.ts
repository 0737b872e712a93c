import type { Language } from './language.ts';

export const id: Language = {
  code: 'id',
  headings: {
    summary:
      'profil|ringkasan|tentang saya|tentang|informasi dasar|ringkasan profesional|tujuan karier|deskripsi diri|profil singkat',
    work: 'pengalaman|pengalaman kerja|riwayat pekerjaan|pengalaman profesional|pekerjaan|pengalaman magang|riwayat kerja',
    education: 'pendidikan|riwayat pendidikan|latar belakang pendidikan|pendidikan formal',
    skills: 'keahlian|keterampilan|kemampuan|kompetensi|kemampuan teknis|keterampilan teknis',
    languages: 'bahasa|kemampuan bahasa|penguasaan bahasa',
    certificates: 'sertifikat|sertifikasi|pelatihan|kursus|sertifikat dan pelatihan|pelatihan dan sertifikasi',
    references: 'referensi|rekomendasi',
    contact: 'kontak|informasi kontak|hubungi saya',
    personal: 'data pribadi|data diri|informasi pribadi|biodata',
    profiles: 'profil sosial|media sosial|tautan',
    other:
      'minat|hobi|proyek|penghargaan|publikasi|sukarelawan|kegiatan sukarela|organisasi|pengalaman organisasi|kegiatan|prestasi|relawan|pekerjaan sukarela|minat dan hobi|pengalaman sukarela|kerja sukarela',
  },
  labels: {
    name: 'nama|nama lengkap',
    email: 'email|surel|e-mail',
    phone: 'telepon|telp|hp|no. hp|nomor telepon|ponsel|no. telepon',
    address: 'alamat|domisili|kota|lokasi',
    url: 'situs|situs web|website',
    birthDate: 'tanggal lahir|tempat, tanggal lahir|tempat tanggal lahir|ttl',
    nationality: 'kewarganegaraan|kebangsaan',
    maritalStatus: 'status pernikahan|status perkawinan|status',
    criminalRecord: 'skck|catatan kriminal|catatan kepolisian',
    specialCategory: 'agama|serikat pekerja|kesehatan|kondisi kesehatan|disabilitas|suku|golongan darah',
    keywords: 'kata kunci|teknologi',
    courses: 'mata kuliah|kursus',
    score: 'nilai|ipk|skor',
  },
  months:
    'januari jan|februari feb|maret mar|april apr|mei|juni jun|juli jul|agustus agu agt ags|september sep sept|oktober okt|november nov|desember des',
  present: 'sekarang|saat ini|kini|hingga kini|sampai sekarang',
  positions:
    'manajer|asisten|analis|insinyur|pengembang|staf|staff|kepala|direktur|magang|konsultan|koordinator|guru|dosen|perawat|akuntan|spesialis|penulis|perancang|teknisi|pengawas|sekretaris|relawan|mentor|kasir|sopir|manager|officer|executive|supervisor',
  organisations:
    'pt|cv|tbk|universitas|yayasan|bank|rumah sakit|kementerian|dinas|perusahaan|koperasi|pemerintah|lembaga',
  schools: 'universitas|institut|sekolah|politeknik|akademi|sma|smk|sekolah tinggi|sman|smp|itb|ugm',
  degrees: 'sarjana|s1|s2|s3|d3|d4|diploma|magister|doktor|ijazah|strata',
  levels:
    'ahli|mahir|menengah|pemula|lanjutan|penutur asli|fasih|dasar|kemahiran bahasa ibu atau dwibahasa|kemahiran profesional penuh|kemahiran kerja terbatas|aktif|pasif|baik|bahasa ibu|kemahiran dasar|profesional|sangat baik|kemahiran profesional',
  at: 'di',
  titles: 'curriculum vitae|daftar riwayat hidup|cv|riwayat hidup|resume',
};
